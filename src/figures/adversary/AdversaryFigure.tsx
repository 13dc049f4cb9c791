import { useMemo, useState } from 'react';
import { boundariesOf, sizesOf } from '../../core/boundaries.ts';
import { copiedSteps } from '../../core/bounds/copiedSteps.ts';
import { sum } from '../../core/numbers/numerics.ts';
import type { Study } from '../../core/study.ts';
import type { Units } from '../../state/schema.ts';
import { Control } from '../access/Control.tsx';
import { Choice } from '../controls/Choice.tsx';
import { TypedField } from '../controls/TypedField.tsx';
import { FigureShell } from '../FigureShell.tsx';
import { brief, inUnits, spoken } from '../format.ts';
import { parseList } from '../lab/BoundariesField.tsx';
import { StepsField } from '../lab/StepsField.tsx';
import { M } from '../Mathematics.tsx';
import { Readout } from '../Readout.tsx';
import { Spoken } from '../Spoken.tsx';
import { useFigure, useFigureStore, useStudy } from '../useFigure.ts';
import { Columns } from './Columns.tsx';
import { deal, lostIn } from './deal.ts';

/** More tokens than this are too many to tell apart. */
const DRAWN = 256;

const orders = [
  { value: 'contiguous', name: 'aligned' },
  { value: 'random', name: 'random' },
] as const;

/** Copies made to hurt a schedule: in the order that the adversary knows, and in a random one. */
export function AdversaryFigure() {
  const study = useStudy();
  return study.boundaries && study.N <= DRAWN ? (
    <Dealt study={study} boundaries={study.boundaries} />
  ) : (
    <FigureShell className="small-figure figure-adversary">
      <p>
        Of more than {DRAWN} tokens the blocks are not drawn. This sequence has {study.N}.
      </p>
    </FigureShell>
  );
}

interface Props {
  readonly study: Study;
  readonly boundaries: Int32Array;
}

function Dealt({ study, boundaries }: Props) {
  const store = useFigureStore();
  const { order, seed, units, schedule, cuts } = useFigure(({ setup }) => setup);
  const [glide, setGlide] = useState(false);
  const { edit, setCuts } = store.getState();
  const { N, K, logAlphabet } = study;
  const aligned = order === 'contiguous';
  const letter = logAlphabet ?? Math.LN2;
  const { aligned: worst, shuffled } = useMemo(
    () => copiedSteps(boundaries, Math.round(Math.exp(letter))),
    [boundaries, letter],
  );
  const dealt = useMemo(() => deal(boundaries, aligned ? null : seed), [boundaries, aligned, seed]);
  const drawn = lostIn(dealt, K).reduce((sum, count) => sum + count, 0) * letter;
  const won = shuffled > 0 ? worst / shuffled : null;
  const sizes = Array.from(sizesOf(boundaries));
  const oneLarge = [N - K + 1, ...new Array<number>(K - 1).fill(1)];
  const show = (nats: number) => `${brief(inUnits(nats, units))} ${units}`;

  return (
    <FigureShell className="small-figure figure-adversary">
      <div className="control-row">
        <Choice
          control="order"
          label="Order"
          options={orders}
          value={aligned ? 'contiguous' : 'random'}
          onEdit={(value) => {
            setGlide(true);
            edit({ order: value });
          }}
        />
        <Control id="seed">
          <button
            type="button"
            disabled={aligned}
            onClick={() => {
              setGlide(true);
              edit({ seed: (seed + 1) % 2 ** 32 });
            }}
          >
            New order
          </button>
        </Control>
      </div>
      <Columns
        boundaries={boundaries}
        dealt={dealt}
        glide={glide}
        onGrab={() => setGlide(false)}
        summary={
          `${N} tokens in ${K} steps. ` +
          (aligned
            ? `Each block has its own step: ${show(worst)} are lost.`
            : `In this order ${show(drawn)} are lost, over all orders ${show(shuffled)} on average.`)
        }
      />
      <div className="adversary-sizes">
        <StepsField />
        <div>
          <Choice
            control="cuts"
            label="Sizes"
            options={[
              { value: 'equal', name: 'equal' },
              { value: 'large', name: 'one large' },
            ]}
            value={
              schedule === 'uniform' ? 'equal' : `${cuts}` === `${cutsOf(oneLarge)}` ? 'large' : ''
            }
            onEdit={(value) => {
              setGlide(false);
              if (value === 'equal') edit({ schedule: 'uniform', K });
              else setCuts(cutsOf(oneLarge));
            }}
          />
          <TypedField
            control="cuts"
            label="Sizes of the steps, separated by commas"
            value={sizes}
            parse={(text) => sizesIn(text, N)}
            format={(list) => list.join(', ')}
            valid={`whole numbers from 1 that add up to ${N}`}
            onCommit={(list) => setCuts(cutsOf(list))}
          />
        </div>
      </div>
      <dl className="equation">
        <div>
          <dt>
            Aligned, <M>(N − K) log q</M>
          </dt>
          <dd>
            <Readout name="worst" value={worst} />
          </dd>
        </div>
        <div>
          <dt>Random, on average</dt>
          <dd>
            <Readout name="efact" value={shuffled} /> <small>{units}</small>
          </dd>
        </div>
        <div>
          <dt>Times less</dt>
          <dd>
            <Readout name="won" value={won} plain />
          </dd>
        </div>
        <div>
          <dt>In the order drawn</dt>
          <dd>
            <Readout name="drawn" value={drawn} />
          </dd>
        </div>
      </dl>
      <Spoken>{sentence(K, aligned, [worst, shuffled, drawn], units)}</Spoken>
    </FigureShell>
  );
}

/** Sizes of N tokens in all, as typed; null: not such a list. */
function sizesIn(text: string, N: number): number[] | null {
  const sizes = parseList(text);
  const valid = sizes?.every((size) => Number.isInteger(size) && size >= 1);
  return valid && sum(sizes as number[]) === N ? sizes : null;
}

const cutsOf = (sizes: readonly number[]): number[] =>
  Array.from(boundariesOf(sizes).subarray(1, -1));

function sentence(
  K: number,
  aligned: boolean,
  nats: readonly [worst: number, shuffled: number, drawn: number],
  units: Units,
): string {
  const [worst, shuffled, drawn] = nats.map((value) => spoken(inUnits(value, units)));
  return aligned
    ? `K ${K}, aligned order: ${worst} ${units} are lost, ${shuffled} in random order on average.`
    : `K ${K}, random order: ${drawn} ${units} are lost in this one, ${shuffled} on average.`;
}
