import { figures } from '../../figures/index.ts';
import { gapPath, stepPath } from '../../plot/steps.ts';
import { startOf } from '../startOf.ts';

/** In the drawing's own units; the slide stretches it. */
const WIDTH = 1600;
const HEIGHT = 420;

/** The cover: the profile, the staircase and the area between them, as the lab starts. */
export function TitlePlate() {
  const { study } = startOf(figures.lab?.setup ?? '').getState();
  if (!study) throw new Error('The lab starts with a study.');
  const { N, curve, stairs, levels, functionals } = study;
  const x = (i: number) => (i * WIDTH) / N;
  const y = (g: number) => HEIGHT - 4 - (g * (HEIGHT - 8)) / functionals.D;
  const staircase = { i: stairs.start, g: levels };
  return (
    <svg
      className="title-plate"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="area-error" d={gapPath(curve, staircase, N, x, y)} />
      <path className="staircase" d={stepPath(staircase, N, x, y)} />
      <path className="profile" d={stepPath(curve, N, x, y)} />
    </svg>
  );
}
