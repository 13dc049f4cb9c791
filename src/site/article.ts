import { mountFigures } from './islands.ts';

mountFigures();
