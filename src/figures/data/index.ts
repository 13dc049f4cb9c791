import { type ComponentType, createElement } from 'react';
import type { LawId } from '../../core/laws/index.ts';
import { DataEditor } from './DataEditor.tsx';
import { textKind, wordsKind } from './kind.ts';
import { ProfileEditor } from './ProfileEditor.tsx';

/** For the laws of the reader's own data: the parameters they are, and what edits them. */
export const editors: Partial<
  Record<LawId, { readonly keys: readonly string[]; readonly Editor: ComponentType }>
> = {
  profile: { keys: ['f'], Editor: ProfileEditor },
  table: { keys: wordsKind.keys, Editor: () => createElement(DataEditor, { kind: wordsKind }) },
  text: { keys: textKind.keys, Editor: () => createElement(DataEditor, { kind: textKind }) },
};
