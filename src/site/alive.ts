import { completeCitations } from './cite.ts';
import { reachWideFormulas } from './formulas.ts';
import { mountFigures } from './islands.ts';
import { keepForOffline } from './offline/keep.ts';
import { followReading } from './progress.ts';
import { lightIdeas, showCards } from './reading.ts';

mountFigures();
showCards(document.body);
lightIdeas(document.body);
followReading();
completeCitations();
reachWideFormulas();
keepForOffline();
