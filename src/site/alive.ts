import { completeCitations } from './cite.ts';
import { reachWideFormulas } from './formulas.ts';
import { mountFigures } from './islands.ts';
import { keepForOffline } from './offline/keep.ts';
import { followReading } from './progress.ts';
import { lightIdeas, showCards } from './reading.ts';
import { onceWanted } from './wanted.ts';

// The first frames do not show what the page's own address asks for.
if (location.search) mountFigures();
else onceWanted(mountFigures);
showCards(document.body);
lightIdeas(document.body);
followReading();
completeCitations();
reachWideFormulas();
keepForOffline();
