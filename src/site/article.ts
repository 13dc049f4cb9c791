import { mountFigures } from './islands.tsx';

mountFigures();
