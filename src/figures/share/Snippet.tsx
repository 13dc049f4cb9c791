import { useRef } from 'react';
import { useName } from '../../plot/useName.ts';
import { copyText } from './copyText.ts';

interface Props {
  /** What the text is, as a part of "Copy the …". */
  readonly name: string;
  readonly text: string;
  readonly onCopied: (message: string) => void;
  readonly rows?: number;
}

const MOST = 9;

/** Text to copy, which can also be selected by hand. */
export function Snippet({ name, text, onCopied, rows }: Props) {
  const id = useName();
  const field = useRef<HTMLTextAreaElement>(null);
  async function copy() {
    if (!field.current) return;
    const copied = await copyText(field.current);
    onCopied(
      copied
        ? `Copied the ${name}.`
        : `The ${name} is selected: copy it with your keyboard or menu.`,
    );
  }
  return (
    <div className="snippet">
      <label htmlFor={id} className="visually-hidden">
        The {name}
      </label>
      <textarea
        id={id}
        ref={field}
        readOnly
        spellCheck={false}
        rows={rows ?? Math.min(text.split('\n').length, MOST)}
        value={text}
      />
      <button type="button" aria-label={`Copy the ${name}`} onClick={copy}>
        Copy
      </button>
    </div>
  );
}
