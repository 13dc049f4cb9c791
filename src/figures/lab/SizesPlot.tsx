import { useState } from 'react';
import { useWidth } from '../../plot/useWidth.ts';
import { Choice } from '../controls/Choice.tsx';
import { useTable } from '../controls/useTable.tsx';
import { M } from '../Mathematics.tsx';
import { SizesTable } from '../tables/SizesTable.tsx';
import { AlphaCurves } from './AlphaCurves.tsx';
import { usePhase } from './game/useRound.ts';
import { SizesBars } from './SizesBars.tsx';

const height = 260;

const views = [
  { value: 'sizes', name: 'sizes', help: 'How many tokens each step reveals.' },
  {
    value: 'alpha',
    name: <M>α(t)</M>,
    help: 'Which share of the tokens is known after a share of the steps.',
  },
] as const;

interface Props {
  /** The sizes only, and the bars cannot be dragged. */
  readonly fixed?: boolean;
  /** Its width before it has been laid out. */
  readonly initial?: number;
}

/** The schedule beside the best one: its sizes, or the share of tokens that is known. */
export function SizesPlot({ fixed = false, initial = 560 }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(initial);
  const [view, setView] = useState<'sizes' | 'alpha'>('sizes');
  const table = useTable(() => <SizesTable />, 'the sizes');
  const playing = usePhase() === 'playing';
  const View = view === 'sizes' ? SizesBars : AlphaCurves;

  return (
    <figure className="plate plate-sizes" ref={ref}>
      <figcaption className="one-of">
        <p className={`key${view === 'sizes' ? ' shown' : ''}`}>
          <b className="idea-schedule">Sizes</b>{' '}
          <i>
            s<sub>k</sub>
          </i>
          : tokens revealed in step <i>k</i>
          {playing ? null : (
            <>
              , and the <b className="idea-optimum">best sizes</b>
            </>
          )}
          .
        </p>
        {fixed ? null : (
          <p className={`key${view === 'alpha' ? ' shown' : ''}`}>
            <i>α</i>(<i>t</i>), the share of tokens known after a share <i>t</i> of the steps: of{' '}
            <b className="idea-schedule">this schedule</b>
            {playing ? null : (
              <>
                , of the <b className="idea-optimum">best</b>,
              </>
            )}{' '}
            and of equal steps.
          </p>
        )}
      </figcaption>
      <View width={width} height={height} fixed={fixed} cover={table.cover} />
      <div className="plate-foot">
        {fixed ? null : <Choice label="Show" options={views} value={view} onEdit={setView} />}
        {table.button}
      </div>
    </figure>
  );
}
