import { figures } from '../../figures/index.ts';
import { liveNumber } from '../../figures/liveNumber.ts';
import { startOf } from '../startOf.ts';

interface Props {
  readonly figure: string;
  /** The public name of the number, or N or K. */
  readonly name: string;
  readonly idea?: 'schedule' | 'error' | 'optimum' | 'bound';
}

/** A number of a figure in the prose; it follows the figure once that is alive. */
export function Live({ figure: id, name, idea }: Props) {
  const figure = figures[id];
  if (!figure) throw new RangeError(`There is no figure "${id}".`);
  return (
    <span className={idea ? `live idea-${idea}` : 'live'} data-live={id} data-number={name}>
      {liveNumber(startOf(figure.setup).getState(), name)}
    </span>
  );
}
