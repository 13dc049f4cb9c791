import { DataEditor } from './DataEditor.tsx';
import type { DataLaw } from './keys.ts';
import { wordsKind } from './kind.ts';
import { ProfileEditor } from './ProfileEditor.tsx';
import { TextEditor } from './TextEditor.tsx';

/** What edits the reader's own data. */
export function Contents({ law }: { readonly law: DataLaw }) {
  if (law === 'profile') return <ProfileEditor />;
  if (law === 'text') return <TextEditor />;
  return <DataEditor key={law} kind={wordsKind} />;
}
