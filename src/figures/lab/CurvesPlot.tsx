import { useMemo, useState } from 'react';
import { hasScalingLimit } from '../../core/continuum/scaling.ts';
import { chosenFamily } from '../../core/curves/family.ts';
import { neededKey } from '../../core/curves/needed.ts';
import { AxisBelow, AxisLeft } from '../../plot/Axis.tsx';
import { ClickPlane } from '../../plot/ClickPlane.tsx';
import { Frame } from '../../plot/Frame.tsx';
import { LevelHandle } from '../../plot/LevelHandle.tsx';
import { useWidth } from '../../plot/useWidth.ts';
import { levelOf } from '../../state/level.ts';
import type { Curves } from '../../state/store.ts';
import { Control } from '../access/Control.tsx';
import { Toggles } from '../controls/Toggles.tsx';
import { useTable } from '../controls/useTable.tsx';
import { brief, inUnits, tick } from '../format.ts';
import { StepsHandle } from '../StepsHandle.tsx';
import { Listen } from '../sound/Listen.tsx';
import { CurvesTable } from '../tables/CurvesTable.tsx';
import { useBest, useFigure, useFigureStore, useStudy } from '../useFigure.ts';
import { CurveLines } from './curves/CurveLines.tsx';
import { CurvesKey } from './curves/CurvesKey.tsx';
import { ExtraNotes } from './curves/ExtraNotes.tsx';
import { LevelMark } from './curves/LevelMark.tsx';
import { roundLevel, stepLevel } from './curves/level.ts';
import { type Extra, linesOf } from './curves/lines.ts';
import { planeOf, stepTicks } from './curves/plane.ts';
import { StepsAnswer } from './curves/StepsAnswer.tsx';
import { decades } from './decades.ts';
import { usePhase } from './game/useRound.ts';

const margin = { top: 12, right: 76, bottom: 40, left: 52 };
const height = 300;
const NARROWEST = 240;

const extraOptions = [
  {
    value: 'guarantees',
    name: 'all guarantees',
    help: 'The four guarantees κ·D, κ·TC, κ·DTC and κ·M instead of the smallest of them.',
  },
  {
    value: 'worst',
    name: 'worst case',
    help: 'What a fixed order can lose over all laws: (N−K) log q.',
  },
  {
    value: 'scaling',
    name: 'scaling law',
    help: 'The approximation (S²/K − D)/2 of the best error, for smooth profiles.',
  },
] as const satisfies readonly { value: Extra; name: string; help: string }[];

const HEARD =
  'From one step to all of them in 4 seconds, over two octaves: the higher an error is drawn the ' +
  'higher it sounds. The best schedule is in the left ear, the chosen or the uniform one in the ' +
  'right. Escape stops it.';

/** Error against the number of steps, both logarithmic; K and the error wanted are dragged in it. */
export function CurvesPlot() {
  const store = useFigureStore();
  const study = useStudy();
  const setup = useFigure((figure) => figure.setup);
  const curves = useFigure((figure) => figure.curves);
  // While a round of the game is played, the best errors are not to be seen.
  const concealed = usePhase() === 'playing';
  const needed = useFigure((figure) => (concealed ? null : figure.needed));
  const [ref, measured] = useWidth<HTMLDivElement>(560);
  const width = Math.max(measured, NARROWEST);
  const [extras, setExtras] = useState<readonly Extra[]>([]);
  const { edit, setSteps } = store.getState();
  const { N, K, efact, functionals, logAlphabet } = study;
  const best = useBest();
  const { D, TC } = functionals;
  const scale = inUnits(1, setup.units);
  const smooth = hasScalingLimit(setup);
  const family = chosenFamily(study.setup);
  const guaranteed = family ? 'chosen' : study.setup.schedule === 'optimal' ? 'optimal' : 'uniform';
  const nothing = !(TC > 0);
  const nothingIs = `Nothing is lost: ${N === 1 ? 'there is one token' : 'the tokens are independent'}.`;

  // A drag of K or of a boundary changes nothing of this.
  const { lines, plane } = useMemo(() => {
    const facts = { N, D, logAlphabet, hasScalingLimit: smooth };
    const lines = nothing ? [] : linesOf(ofLength(curves, N), guaranteed, facts, extras);
    const box = {
      left: margin.left,
      right: width - margin.right,
      top: margin.top,
      floor: height - margin.bottom,
      width,
    };
    return { lines, plane: planeOf(box, N, lines, TC) };
  }, [curves, guaranteed, N, D, TC, logAlphabet, smooth, extras, width, nothing]);

  const { box, x, y, low, high } = plane;
  const level = levelOf(setup, study);
  const atLevel = level === null ? null : Math.min(Math.max(y(level), box.top), box.floor);
  const answered =
    needed && level !== null && needed.key === neededKey(study.lawKey, study.setup, level);
  const stale = curves.optimal !== null && curves.optimal.lawKey !== study.lawKey;
  const growing = !nothing && !isWhole(curves, N);
  const show = (nats: number) => `${brief(nats * scale)} ${setup.units}`;
  const setLevel = (inUnit: number) => edit({ eps: roundLevel(inUnit) / scale });
  const levelShown = level === null ? 0 : roundLevel(level * scale, 4);

  const visible = concealed
    ? lines.filter(({ id }) => id !== 'optimal' && id !== 'scaling')
    : lines;
  const table = useTable(() => <CurvesTable lines={visible} />, 'the errors');

  const line = (wanted: string) => visible.find(({ id }) => id === wanted);

  return (
    <figure className="plate plate-curves" ref={ref}>
      <figcaption>
        <CurvesKey extras={extras} />
      </figcaption>
      <Frame
        width={width}
        height={height}
        title="Error against the number of steps"
        cover={table.cover}
        summary={
          nothing
            ? nothingIs
            : `With ${K} steps this schedule has error ${show(efact)}` +
              `${best?.K === K ? `, the best one ${show(best.error)}` : ''}.`
        }
        overlay={
          <>
            <Control id="K">
              <ClickPlane {...margin} onPick={({ x }) => setSteps(Math.round(plane.steps(x)))} />
            </Control>
            <StepsHandle x={x} invert={plane.steps} y={box.floor} />
            {level === null || atLevel === null ? null : (
              <Control id="eps">
                <ClickPlane
                  {...margin}
                  left={0}
                  right={width - margin.left}
                  onPick={({ y }) => setLevel(scale * plane.nats(y))}
                />
                <LevelHandle
                  label={`Error at most, in ${setup.units}`}
                  value={levelShown}
                  min={roundLevel(low * scale)}
                  max={roundLevel(TC * scale)}
                  text={
                    answered
                      ? `${levelShown} ${setup.units}, needs K = ${needed.optimal.K} at best`
                      : `${levelShown} ${setup.units}`
                  }
                  bubble={`≤ ${levelShown}`}
                  x={box.left}
                  y={atLevel}
                  onDrag={(at) => {
                    setLevel(scale * plane.nats(Math.min(Math.max(at, y(TC)), box.floor)));
                  }}
                  onStep={(steps) => setLevel(stepLevel(levelShown, steps))}
                  onEdge={(edge) => setLevel(scale * (edge === 'min' ? low : TC))}
                />
              </Control>
            )}
          </>
        }
      >
        {nothing ? null : (
          <AxisLeft
            x={box.left}
            from={box.left}
            to={box.right}
            ticks={decades(low * scale, high * scale).map((value) => ({
              at: y(value / scale),
              label: tick(value),
            }))}
          />
        )}
        <g className={stale ? 'stale-curves' : 'fresh-curves'}>
          <CurveLines lines={visible} plane={plane} growing={growing} />
        </g>
        {atLevel === null ? null : (
          <LevelMark plane={plane} at={atLevel} needed={answered ? needed : null} />
        )}
        <line className="now" x1={x(K)} x2={x(K)} y1={box.top} y2={box.floor} />
        {best && best.error >= low ? (
          <path className="diamond" d={`M${x(best.K)},${y(best.error) - 6}l6,6l-6,6l-6,-6Z`} />
        ) : null}
        {efact >= low ? <circle className="dot" cx={x(K)} cy={y(efact)} r={5} /> : null}
        {nothing ? (
          <text
            className="nothing"
            x={(box.left + box.right) / 2}
            y={height / 2 - 20}
            textAnchor="middle"
          >
            {nothingIs}
          </text>
        ) : null}
        <AxisBelow
          y={box.floor}
          from={box.left}
          to={box.right}
          ticks={stepTicks(N, box.right - box.left).map((value) => ({
            at: x(value),
            label: tick(value),
          }))}
        />
        <text className="axis-name" x={box.right} y={height - 4} textAnchor="end">
          steps <tspan className="math">K</tspan>
        </text>
      </Frame>
      <StepsAnswer />
      <div className="plate-foot">
        <Toggles label="Show" options={extraOptions} values={extras} onEdit={setExtras} />
        <Listen
          name="the errors"
          help={HEARD}
          disabled={nothing}
          score={({ errorScore }) =>
            errorScore(N, low, high, line('optimal'), line('chosen') ?? line('uniform'))
          }
        />
        {table.button}
      </div>
      <ExtraNotes extras={extras} />
    </figure>
  );
}

/** Those curves that are about sequences of N tokens: others have another axis. */
const ofLength = ({ optimal, uniform, chosen }: Curves, N: number): Curves => ({
  optimal: optimal?.N === N ? optimal : null,
  uniform: uniform?.N === N ? uniform : null,
  chosen: chosen?.N === N ? chosen : null,
});

/** Whether all curves are drawn up to their ends. */
const isWhole = ({ optimal, uniform }: Curves, N: number): boolean =>
  [optimal, uniform].every((curve) => curve?.N === N && curve.K.at(-1) === N);
