import { useState } from 'react';
import { parseNumber } from '../../core/parameter.ts';
import { encodeQuery } from '../../state/codec.ts';
import { resample } from '../../state/pull.ts';
import { Choice } from '../controls/Choice.tsx';
import { TypedField } from '../controls/TypedField.tsx';
import { useFigure, useFigureStore } from '../useFigure.ts';
import { DataEditor } from './DataEditor.tsx';
import { DrawingPlate } from './DrawingPlate.tsx';
import { profileKind } from './kind.ts';

const ways = [
  { value: 'draw', name: 'drawn', help: 'Draw the profile by hand.' },
  { value: 'type', name: 'as numbers', help: profileKind.hint },
] as const;

/** More values than this are not drawn by hand. */
const DRAWN = 4096;

const readLength = (text: string): number | null => {
  const N = parseNumber(text);
  return N !== null && Number.isInteger(N) && N >= 2 && N <= DRAWN ? N : null;
};

/** A profile to draw by hand, to type, to paste or to open from a file. */
export function ProfileEditor() {
  const store = useFigureStore();
  const f = useFigure(({ setup }) => setup.f as readonly number[]);
  const setup = useFigure((figure) => figure.setup);
  const [way, setWay] = useState<'draw' | 'type'>('draw');
  // What is drawn was not measured.
  const draw = (drawn: readonly number[]) => store.getState().edit({ f: drawn, at: [], se: [] });

  return (
    <DataEditor
      kind={profileKind}
      more={
        <a href={`embed.html?figure=model&${encodeQuery(setup)}`}>
          What a measurement’s noise means
        </a>
      }
      ways={
        <>
          <Choice label="Profile" options={ways} value={way} onEdit={setWay} />
          {way === 'draw' ? (
            <span className="data-length">
              Tokens <i>N</i>{' '}
              <TypedField
                label="Tokens N"
                value={f.length}
                parse={readLength}
                format={String}
                valid={`a whole number from 2 to ${DRAWN}`}
                onCommit={(N) => {
                  if (N !== f.length) draw(resample(f, N));
                }}
                width={7}
              />
            </span>
          ) : null}
        </>
      }
    >
      {way === 'draw' ? <DrawingPlate f={f} most={DRAWN} onDraw={draw} /> : null}
    </DataEditor>
  );
}
