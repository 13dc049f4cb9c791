/** What is loaded together, the first time that anything is estimated. */
export { Parts } from '../lab/estimated/Parts.tsx';
export { EstimateFigure } from './EstimateFigure.tsx';
