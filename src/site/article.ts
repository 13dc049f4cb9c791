import { mountFigures } from './islands.ts';
import { followReading, lightIdeas, showCards } from './reading.ts';

mountFigures();
showCards(document.body);
lightIdeas(document.body);
followReading();
