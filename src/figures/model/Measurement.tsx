import { useEffect } from 'react';
import { useLate } from '../controls/useLate.ts';
import { EditorRoom } from '../data/EditorRoom.tsx';

const load = async () => (await import('./Contents.tsx')).Contents;

/** What was measured, to be edited; until its editor has come, its room. */
export function Measurement() {
  const { Loaded, failed, want } = useLate(load);
  useEffect(want, [want]);
  return (
    <section className="model-data" aria-label="What was measured">
      {Loaded ? <Loaded /> : <EditorRoom failed={failed} />}
    </section>
  );
}
