import { useEffect } from 'react';
import { Control } from '../access/Control.tsx';
import { useLate } from '../controls/useLate.ts';
import { EditorRoom } from '../data/EditorRoom.tsx';

const load = async () => (await import('./Contents.tsx')).Contents;

/** What was measured, to be edited; until its editor has come, its room. */
export function Measurement() {
  const { Loaded, failed, want } = useLate(load);
  useEffect(want, [want]);
  return (
    <section className="model-data" aria-label="What was measured">
      <Control id={['law', 'f']}>{Loaded ? <Loaded /> : <EditorRoom failed={failed} />}</Control>
    </section>
  );
}
