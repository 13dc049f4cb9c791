import { repair } from '../boundaries.ts';
import { cumulative } from '../numbers/numerics.ts';
import { risesOf } from './rises.ts';
import type { Schedule } from './schedule.ts';
import { requireSteps } from './steps.ts';
import { uniform } from './uniform.ts';

// The last digits of the sums may not move a boundary.
const ROOM = 1 - 1e-12;

/**
 * Equal shares of S = Σ√Δf(i) (Eq. 17 of [A] arXiv 2510.25544):
 * a_k = min{n : Σ_{1≤i≤n} √Δf(i) ≥ (k/K) S}. It approaches the optimum where the profile is smooth;
 * on spiky profiles it can be far from it. Without any rise it is uniform.
 */
export const rule: Schedule = {
  id: 'rule',
  name: 'Square-root rule',
  sentence: 'Small steps where the profile rises fast: equal shares of the root of its rises.',
  needsProfile: true,
  boundaries(context) {
    const { N, K } = context;
    requireSteps(N, K);
    const reached = cumulative(risesOf(context).map(Math.sqrt));
    const S = reached[N - 1];
    if (S === 0) return uniform.boundaries(context);
    const boundaries = new Int32Array(K + 1);
    for (let k = 1, n = 0; k < K; k++) {
      const share = (k / K) * S * ROOM;
      while (reached[n] < share) n++;
      boundaries[k] = n;
    }
    return repair(boundaries, N);
  },
};
