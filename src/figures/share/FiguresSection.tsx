import { useState } from 'react';
import { Choice } from '../controls/Choice.tsx';
import { Toggles } from '../controls/Toggles.tsx';
import type { Origin } from './origin.ts';
import { loadOutlines } from './outline.ts';
import { type Paper, type Picture, picture } from './picture.ts';
import { raster } from './raster.ts';
import { type TakenFile, textFile } from './taken.ts';

const papers = [
  { value: 'light', name: 'light' },
  { value: 'dark', name: 'dark' },
  { value: 'transparent', name: 'transparent' },
] as const;

const extras = [
  {
    value: 'keyed',
    name: 'key and address',
    help: 'The key above the drawing, the address below.',
  },
] as const;

interface Props {
  readonly plates: readonly HTMLElement[];
  readonly origin: Origin;
  /** How the names of the files begin. */
  readonly stem: string;
  readonly onTake: (file: TakenFile) => void;
  readonly onFail: (message: string) => void;
}

/** Each drawing of the figure as SVG and as PNG. */
export function FiguresSection({ plates, origin, stem, onTake, onFail }: Props) {
  const [paper, setPaper] = useState<Paper>('light');
  const [chosen, setChosen] = useState<'keyed'[]>(['keyed']);

  async function take(plate: HTMLElement, kind: 'svg' | 'png') {
    const name = `${stem}-${nameOf(plate)}.${kind}`;
    try {
      const outlined = await loadOutlines();
      const drawn = picture(plate, { paper, keyed: chosen.includes('keyed') }, origin);
      onTake(kind === 'svg' ? svgFile(name, drawn) : await pngFile(name, drawn, origin));
      if (!outlined) {
        onFail(`Saving ${name}. Its letters are text: their outlines cannot be loaded here.`);
      }
    } catch (error) {
      onFail(`${name} could not be made: ${error instanceof Error ? error.message : error}`);
    }
  }

  return (
    <>
      <div className="take-choices">
        <Choice label="Paper" options={papers} value={paper} onEdit={setPaper} />
        <Toggles label="With" options={extras} values={chosen} onEdit={setChosen} />
      </div>
      <ul className="take-list">
        {plates.map((plate) => (
          <li key={nameOf(plate)}>
            <span>{titleOf(plate)}</span>
            {(['svg', 'png'] as const).map((kind) => (
              <button
                key={kind}
                type="button"
                aria-label={`${titleOf(plate)} as ${kind.toUpperCase()}`}
                onClick={() => take(plate, kind)}
              >
                {kind.toUpperCase()}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

const svgFile = (name: string, { svg, title }: Picture): TakenFile =>
  textFile(name, title, svg, 'image/svg+xml');

const pngFile = async (name: string, drawn: Picture, origin: Origin): Promise<TakenFile> => ({
  name,
  title: drawn.title,
  content: await raster(drawn, origin),
});

const titleOf = (plate: HTMLElement): string =>
  plate.querySelector('.frame > svg > title')?.textContent ?? '';

/** "plate plate-profile" is the profile. */
export const nameOf = (plate: HTMLElement): string =>
  /plate-([\w-]+)/.exec(plate.className)?.[1] ?? titleOf(plate).toLowerCase().replace(/\W+/g, '-');
