import { serve } from '../worker/serve.ts';
import { showFigure } from './showFigure.ts';

// The page is a single file; its workers are started from this very script.
if (typeof document === 'undefined') serve();
else showFigure();
