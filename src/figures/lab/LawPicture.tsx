import { memo } from 'react';
import { type LawId, lawOf } from '../../core/laws/index.ts';
import { stepPath } from '../../plot/steps.ts';

const WIDTH = 72;
const HEIGHT = 30;

/** The profile of a law as it is first met, without axes. */
function path(id: LawId): string {
  const law = lawOf(id);
  const f = law.profile({});
  const [low, high] = [f[0] as number, f[f.length - 1] as number];
  const scale = high > low ? (HEIGHT - 4) / (high - low) : 0;
  return stepPath(
    { i: Array.from(f.keys()), g: f },
    f.length,
    (i) => 1 + (i * (WIDTH - 2)) / f.length,
    (value) => HEIGHT - 2 - (value - low) * scale,
  );
}

const paths = new Map<LawId, string>();

export const LawPicture = memo(function LawPicture({ id }: { id: LawId }) {
  let d = paths.get(id);
  if (d === undefined) {
    d = path(id);
    paths.set(id, d);
  }
  return (
    <svg className="law-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path className="profile" d={d} />
    </svg>
  );
});
