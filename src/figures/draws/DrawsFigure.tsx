import { useEffect } from 'react';
import { NOT_LOADED, useLate } from '../controls/useLate.ts';
import { FigureShell } from '../FigureShell.tsx';

const load = async () => (await import('./Body.tsx')).Body;

/** The first frame is drawn when the site is built, and there all of it is at hand. */
const AtHand = import.meta.env?.SSR ? await load() : null;

/** Many samples of the setup's sampler, counted; its drawings are loaded when it is shown. */
export function DrawsFigure() {
  const { Loaded, failed, want } = useLate(load);
  useEffect(() => {
    if (!AtHand) want();
  }, [want]);
  const Body = AtHand ?? Loaded;
  if (!Body) {
    return (
      <div className="small-figure figure-draws" data-state={failed ? 'error' : 'busy'}>
        <p className="draws-late" role="status">
          {failed ? NOT_LOADED : null}
        </p>
      </div>
    );
  }
  return (
    <FigureShell className="small-figure figure-draws">
      <Body />
    </FigureShell>
  );
}
