import type { Best } from '../../core/study.ts';
import { grouped } from '../format.ts';
import { useStudy } from '../useFigure.ts';

interface Props {
  readonly best: Best | null;
  readonly x: number;
  readonly y: number;
}

/** Says which number of steps the best schedule is of, where that is not the present one. */
export function BestOf({ best, x, y }: Props) {
  const { K } = useStudy();
  if (!best || best.K === K) return null;
  return (
    <text className="best-of" x={x} y={y} textAnchor="end">
      best: <tspan className="math">K</tspan> = {grouped(best.K)}
    </text>
  );
}
