import { useEffect, useMemo } from 'react';
import { Snippet } from './Snippet.tsx';
import type { TakenFile } from './taken.ts';

interface Props {
  readonly file: TakenFile;
  readonly onCopied: (message: string) => void;
}

/** A file shown on the page, for frames that may not save it. */
export function Held({ file, onCopied }: Props) {
  const { content, title, name, text } = file;
  const isPicture = content.type.startsWith('image/');
  const address = useMemo(
    () => (isPicture ? URL.createObjectURL(content) : ''),
    [content, isPicture],
  );
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <div className="held">
      <p>
        Your browser may refuse to save files from a page inside a page. If {name} did not arrive,
        {isPicture
          ? ' save this picture by its menu: a right click, or a long touch.'
          : ' copy it here.'}
      </p>
      {isPicture ? <img src={address} alt={title} /> : null}
      {text === undefined ? null : <Snippet name={name} text={text} onCopied={onCopied} />}
    </div>
  );
}
