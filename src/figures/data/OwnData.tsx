import { useEffect } from 'react';
import { Control } from '../access/Control.tsx';
import { useLate } from '../controls/useLate.ts';
import { EditorRoom } from './EditorRoom.tsx';
import { type DataLaw, dataKeys } from './keys.ts';

const load = async () => (await import('./Contents.tsx')).Contents;

/** The editor of the reader's own data; until it has come, its room. */
export function OwnData({ law }: { readonly law: DataLaw }) {
  const { Loaded, failed, want } = useLate(load);
  useEffect(want, [want]);
  return (
    <Control id={dataKeys[law][0]}>
      {Loaded ? <Loaded law={law} /> : <EditorRoom failed={failed} />}
    </Control>
  );
}
