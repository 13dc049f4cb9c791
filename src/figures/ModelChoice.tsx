import type { Parameter } from '../core/parameter.ts';
import { type Setup, schema } from '../state/schema.ts';
import { Choice } from './controls/Choice.tsx';
import { ParameterField } from './controls/ParameterField.tsx';
import { useFigure, useFigureStore } from './useFigure.ts';

const models = [
  { value: 'learnt', name: 'learnt from samples', help: 'It counts what it has seen.' },
  { value: 'blurred', name: 'exact, but noisy', help: 'It guesses blindly with probability λ.' },
] as const;

/** For an option of a choice of laws: which learner suits it, where the model is learnt. */
export const learnt = (denoiser: 'chain' | 'table') => (setup: Setup) =>
  setup.denoiser === 'blurred' ? {} : { denoiser };

interface Props {
  /** λ where the model was exact, when it becomes noisy. */
  readonly initial: number;
}

/** Whether the model is noisy or learnt, and how good it is: λ, or how many samples it has seen. */
export function ModelChoice({ initial }: Props) {
  const { edit } = useFigureStore().getState();
  const setup = useFigure((figure) => figure.setup);
  const noisy = setup.denoiser === 'blurred';
  const quality = noisy ? 'noise' : 'training';
  return (
    <>
      <Choice
        control="denoiser"
        label="Model"
        options={models}
        value={noisy ? 'blurred' : 'learnt'}
        onEdit={(model) =>
          edit(
            model === 'blurred'
              ? { denoiser: model, noise: setup.noise || initial }
              : { denoiser: setup.law === 'table' ? 'table' : 'chain' },
          )
        }
      />
      <ParameterField
        control={quality}
        parameter={schema(setup.law)[quality] as Parameter<unknown, Setup>}
        value={setup[quality]}
        earlier={setup}
        onEdit={(value) => edit({ [quality]: value })}
      />
    </>
  );
}
