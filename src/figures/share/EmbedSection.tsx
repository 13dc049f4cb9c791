import { useState } from 'react';
import { Choice } from '../controls/Choice.tsx';
import { elementCode, frameCode, markdownCode } from './embedCode.ts';
import { Snippet } from './Snippet.tsx';

const kinds = [
  { value: 'frame', name: 'frame', help: 'Works everywhere; as high as it is now.' },
  { value: 'element', name: 'element', help: 'One script, and the height is kept by itself.' },
  { value: 'picture', name: 'picture link', help: 'Markdown: a picture that leads here.' },
] as const;

const notes: Record<Kind, string> = {
  frame: 'Needs nothing else; the height is that of the figure as you see it.',
  element: 'Its height follows the figure, and scripts can listen to it.',
  picture: 'For Markdown without HTML: save the picture below beside your text.',
};

type Kind = (typeof kinds)[number]['value'];

interface Props {
  readonly figure: string;
  readonly query: string;
  readonly title: string;
  readonly address: string;
  /** The name of the picture to save. */
  readonly image: string;
  readonly height: number;
  readonly onCopied: (message: string) => void;
}

/** Code that puts the live figure, or a picture that leads to it, into another page. */
export function EmbedSection({ address, image, onCopied, ...embedded }: Props) {
  const [kind, setKind] = useState<Kind>('frame');
  const place = { ...embedded, page: location.href };
  const code: Record<Kind, string> = {
    frame: frameCode(place),
    element: elementCode(place),
    picture: markdownCode(embedded.title, image, address),
  };
  return (
    <>
      <Choice label="As" options={kinds} value={kind} onEdit={setKind} />
      <Snippet name="embed code" text={code[kind]} rows={5} onCopied={onCopied} />
      <p className="note">{notes[kind]}</p>
    </>
  );
}
