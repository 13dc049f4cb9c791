import { useEffect, useRef, useState } from 'react';
import { siteAddress } from '../../state/citation.ts';
import { encodeQuery, named } from '../../state/codec.ts';
import type { Setup } from '../../state/schema.ts';
import { controlIds } from '../access/access.ts';
import { Choice } from '../controls/Choice.tsx';
import { TypedField } from '../controls/TypedField.tsx';
import type { FigureEntry } from '../figure.ts';
import {
  elementCode,
  embedAddress,
  frameCode,
  htmlCode,
  type Look,
  markdownCode,
} from './embedCode.ts';
import { nearestPictured } from './pictured.ts';
import { Snippet } from './Snippet.tsx';

const kinds = [
  { value: 'frame', name: 'frame', help: 'Works everywhere; as high as it is now.' },
  { value: 'element', name: 'element', help: 'One script, and the height is kept by itself.' },
  { value: 'picture', name: 'picture link', help: 'Markdown: a picture that leads here.' },
  { value: 'html', name: 'HTML picture', help: 'The same for pages that refuse frames.' },
] as const;

type Kind = (typeof kinds)[number]['value'];

const notes: Record<Kind, string> = {
  frame: 'Needs nothing else; the height is that of the figure below.',
  element: 'Its height follows the figure, and scripts can listen to it.',
  picture: 'For Markdown without HTML.',
  html: 'For mail and pages without frames.',
};

const themes = [
  { value: 'auto', name: 'the reader’s' },
  { value: 'light', name: 'light' },
  { value: 'dark', name: 'dark' },
  { value: 'projector', name: 'projector' },
] as const;

const backgrounds = [
  { value: 'paper', name: 'paper' },
  { value: 'none', name: 'none' },
] as const;

const beside = 'Save the picture below beside your text.';

interface Props {
  readonly entry: FigureEntry;
  readonly setup: Setup;
  readonly title: string;
  readonly address: string;
  /** The name of the first picture that can be saved. */
  readonly saved: string;
  readonly height: number;
  readonly onCopied: (message: string) => void;
}

/** Names of controls in a comma list; null where one is none. */
const namesIn = (text: string): readonly string[] | null => {
  const names = text.split(/[\s,]+/).filter((name) => name !== '');
  return names.every((name) => controlIds.includes(name)) ? names : null;
};

/** Code that puts the live figure, or a picture that leads to it, into another page. */
export function EmbedSection({ entry, setup, address, saved, onCopied, ...embedded }: Props) {
  const [kind, setKind] = useState<Kind>('frame');
  const [look, setLook] = useState<Look>({
    theme: 'auto',
    background: 'paper',
    hide: [],
    lock: [],
  });
  const [width, setWidth] = useState(640);
  const [seen, setSeen] = useState(false);
  const preview = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(Math.round(embedded.height));
  // The preview says how high it is, as it will say to the page around it.
  useEffect(() => {
    const listen = ({ source, data }: MessageEvent) => {
      if (source === null || source !== preview.current?.contentWindow) return;
      if (data?.type === 'height' && Number.isFinite(data.height)) setHeight(data.height);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, []);
  const query = entry.id === 'lab' ? encodeQuery(setup) : named(encodeQuery(setup), setup);
  const page = location.href;
  const place = { ...embedded, figure: entry.id, query, height, page, look };
  const live = embedAddress(place);
  const { of, exact } = nearestPictured(entry, setup);
  // Beside a file on disk lies no picture.
  const hosted = location.protocol !== 'file:';
  const image = hosted ? new URL(`cards/${of.name}.png`, page).href : saved;
  // Only a site that knows its own address has these.
  const site = siteAddress();
  const oembed = site && new URL(`oembed/${of.name}.json`, site).href;
  const what = exact ? 'just this setup' : `“${of.title}” as it starts, not your present setup`;
  const picture = exact
    ? 'The picture is of just this setup.'
    : `The picture is of ${what}: for one of that, save it below and put ${saved} in its place.`;
  const code: Record<Kind, string> = {
    frame: frameCode(place),
    element: elementCode(place),
    picture: markdownCode(embedded.title, image, address),
    html: htmlCode(embedded.title, image, address),
  };
  const names = (key: 'hide' | 'lock', label: string) => (
    <span className="share-names">
      {label}{' '}
      <TypedField
        label={`${label} these controls, separated by commas`}
        value={look[key]}
        parse={namesIn}
        format={(list) => list.join(', ')}
        valid={`names out of ${controlIds.join(', ')}`}
        onCommit={(list) => setLook({ ...look, [key]: list })}
      />
    </span>
  );
  return (
    <>
      <Choice label="As" options={kinds} value={kind} onEdit={setKind} />
      <Choice
        label="Theme"
        options={themes}
        value={look.theme}
        onEdit={(theme) => setLook({ ...look, theme })}
      />
      <Choice
        label="Background"
        options={backgrounds}
        value={look.background}
        onEdit={(background) => setLook({ ...look, background })}
      />
      <div className="share-lists">
        {names('hide', 'Hide')}
        {names('lock', 'Lock')}
      </div>
      <Snippet name="embed code" text={code[kind]} rows={5} onCopied={onCopied} />
      <p className="note">
        {notes[kind]}
        {kind === 'frame' || kind === 'element' ? '' : ` ${hosted ? picture : beside}`}
      </p>
      <Snippet name="address of the figure alone" text={live} rows={2} onCopied={onCopied} />
      {oembed ? (
        <>
          <Snippet name="oEmbed address" text={oembed} rows={1} onCopied={onCopied} />
          <p className="note">{`The oEmbed address describes ${what}.`}</p>
        </>
      ) : null}
      <details className="preview" onToggle={({ currentTarget }) => setSeen(currentTarget.open)}>
        <summary>As it will look</summary>
        <label>
          Width{' '}
          <input
            type="range"
            min={320}
            max={1200}
            step={20}
            value={width}
            aria-valuetext={`${width} pixels`}
            onChange={({ target }) => setWidth(target.valueAsNumber)}
          />{' '}
          {width} px
        </label>
        {seen ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
          <section className="preview-room" aria-label="Preview" tabIndex={0}>
            <iframe
              ref={preview}
              src={live}
              title={`Preview: ${embedded.title}`}
              width={width}
              height={height}
              sandbox="allow-scripts"
            />
          </section>
        ) : null}
      </details>
    </>
  );
}
