import { DataEditor } from './DataEditor.tsx';
import type { DataLaw } from './keys.ts';
import { textKind, wordsKind } from './kind.ts';
import { ProfileEditor } from './ProfileEditor.tsx';

/** What edits the reader's own data. */
export function Contents({ law }: { readonly law: DataLaw }) {
  if (law === 'profile') return <ProfileEditor />;
  return <DataEditor key={law} kind={law === 'table' ? wordsKind : textKind} />;
}
