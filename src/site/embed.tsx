import { createRoot } from 'react-dom/client';
import { figures } from '../figures/index.ts';

const place = document.querySelector('#figure');
const query = new URLSearchParams(location.search);
const figure = figures[query.get('figure') ?? 'lab'] ?? figures.lab;

if (place && figure) createRoot(place).render(<figure.Component setup={query.toString()} />);
