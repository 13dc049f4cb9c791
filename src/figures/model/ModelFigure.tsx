import { useEffect } from 'react';
import type { Plan } from '../../core/estimation/plan.ts';
import type { Resampled } from '../../core/estimation/resample.ts';
import { lengthOf } from '../../core/setup.ts';
import { repetitions } from '../../state/gather.ts';
import type { Units } from '../../state/schema.ts';
import { FigureShell } from '../FigureShell.tsx';
import { brief, inUnits } from '../format.ts';
import { Spoken } from '../Spoken.tsx';
import { useFigure, useFigureStore, useStudy } from '../useFigure.ts';
import { Meaning } from './Meaning.tsx';
import { Measurement } from './Measurement.tsx';
import { ModelPlot } from './ModelPlot.tsx';
import { type Noise, noiseOf } from './noise.ts';
import { Rivals } from './Rivals.tsx';
import { Target } from './Target.tsx';

/** A measured profile of the reader's own, the sizes made from it, and how far to trust them. */
export function ModelFigure() {
  const store = useFigureStore();
  const { lawKey } = useStudy();
  const setup = useFigure((figure) => figure.setup);
  const plan = useAnswer<Plan>('plan', lawKey);
  const drawn = useAnswer<Resampled>('resampled', lawKey);
  // While a drag goes on, repetitions are of another number of steps.
  const repeated = plan && drawn && lastStep(drawn, plan) ? drawn : null;
  const noise = plan && repeated ? noiseOf(plan, repeated) : null;
  const steps = setup.eps > 0 && plan ? plan.K : setup.K;

  // The steps that an error takes become those of the setup: its link, its files and its undo.
  useEffect(() => {
    const { setup: present, edit } = store.getState();
    if (present.K !== steps && present.schedule !== 'custom') edit({ K: steps });
  }, [store, steps]);

  return (
    <FigureShell
      className="small-figure figure-model"
      share="The sizes with the lines of NumPy and PyTorch that use them, a link, the numbers."
    >
      <Measurement />
      <Target />
      <ModelPlot plan={plan} repeated={repeated} />
      <div className="model-verdict">
        <Rivals plan={plan} />
        <Meaning
          measured={setup.law === 'profile' && setup.se.length > 0}
          noise={noise}
          done={repeated?.count ?? 0}
          goal={repetitions(lengthOf(setup))}
        />
      </div>
      <Spoken>{sentenceOf(plan, noise, setup.units)}</Spoken>
    </FigureShell>
  );
}

/** What was found for the present profile. */
const useAnswer = <T extends Plan | Resampled>(
  need: 'plan' | 'resampled',
  lawKey: string,
): T | null =>
  useFigure(({ found }) => {
    const answer = found[need];
    return answer?.key.endsWith(` ${lawKey}`) ? (answer.output as T | null) : null;
  });

/** Whether the repetitions are of a schedule with as many steps. */
const lastStep = ({ steps }: Resampled, { K }: Plan): boolean => (steps.at(-1) ?? 0) === K - 1;

function sentenceOf(plan: Plan | null, noise: Noise | null, units: Units): string {
  if (!plan) return 'The best sizes are being computed.';
  const show = (nats: number) => brief(inUnits(nats, units));
  const { K, error, uniform } = plan;
  return (
    `${K} steps: error ${show(error)} ${units} at best, ${show(uniform.error)} in equal steps.` +
    (noise ? ` In truth most likely ${show(noise.error[0])} to ${show(noise.error[1])}.` : '')
  );
}
