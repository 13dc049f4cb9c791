import { useEffect } from 'react';
import { NOT_LOADED, useLate } from '../controls/useLate.ts';
import type { DataLaw } from './keys.ts';

const load = async () => (await import('./Contents.tsx')).Contents;

/** The editor of the reader's own data; until it has come, its room. */
export function OwnData({ law }: { readonly law: DataLaw }) {
  const { Loaded, failed, want } = useLate(load);
  useEffect(want, [want]);
  if (Loaded) return <Loaded law={law} />;
  return (
    <div className="data">
      <div className="data-bar" />
      <div className="drawing" />
      <p className="data-said" role="status">
        {failed ? NOT_LOADED : null}
      </p>
    </div>
  );
}
