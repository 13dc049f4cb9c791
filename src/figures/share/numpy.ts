import { lawOf } from '../../core/laws/index.ts';
import type { Study } from '../../core/study.ts';
import { type Origin, SITE } from './origin.ts';

const WIDTH = 88;

/** A list in lines that fit a page. */
export function wrapped(numbers: ArrayLike<number>): string {
  const lines: string[] = [];
  let line = '';
  Array.from(numbers).forEach((number, j) => {
    const next = `${number}${j + 1 < numbers.length ? ', ' : ''}`;
    if (line && 4 + line.length + next.length > WIDTH) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += next;
  });
  lines.push(line);
  return lines.length === 1 ? `[${lines[0]}]` : `[\n    ${lines.join('\n    ')},\n]`;
}

/** What the page did otherwise than the loop below. */
function remarks({ setup }: Study): string {
  return [
    setup.randomness === 'binomial'
      ? '# On the page every token draws its own step; these are the sizes as planned.\n'
      : '',
    setup.order === 'random'
      ? ''
      : `# On the page the order is "${setup.order}"; the loop below reveals in random order.\n`,
  ].join('');
}

/**
 * A Python script with the schedule's boundaries and sizes, which runs as it is; null where there are
 * too many steps to list.
 */
export function numpy(study: Study, { address, version }: Origin): string | null {
  const { N, K, boundaries, best, setup } = study;
  if (!boundaries) return null;
  const { name } = lawOf(setup.law);
  const optimum = best?.boundaries;
  return `# ${name}: ${N} tokens in ${K} steps, schedule "${setup.schedule}".
# ${SITE} ${version}
# ${address}
${remarks(study)}import numpy as np

N = ${N}
# Tokens known after each step, and tokens revealed in each.
boundaries = np.array(${wrapped(boundaries)})
sizes = np.diff(boundaries)
assert sizes.sum() == N and (sizes > 0).all()
# The expected error of these sizes in random order, in nats.
error = ${study.area}
${
  optimum
    ? `\n# The best sizes for this law and this number of steps, and their error.
best_sizes = np.diff(${wrapped(optimum)})
best_error = ${best.error}
assert best_sizes.sum() == N and len(best_sizes) == len(sizes)\n`
    : ''
}

def unmask(model, sizes, rng, mask=-1):
    """One sample: each step reveals its tokens at once, independently, in random places."""
    x = np.full(sizes.sum(), mask)
    order = rng.permutation(len(x))
    for places in np.split(order, np.cumsum(sizes)[:-1]):
        p = model(x, places)  # one row of probabilities for every place
        u = rng.random((len(places), 1))
        x[places] = (np.cumsum(p, axis=1)[:, :-1] < u).sum(axis=1)
    return x


def model(x, places):
    """A stand-in that knows nothing: put your model here."""
    return np.full((len(places), 2), 0.5)


if __name__ == "__main__":
    sample = unmask(model, sizes, np.random.default_rng(${setup.seed}))
    assert sample.shape == (N,) and (sample >= 0).all()
    print("sizes", sizes.tolist())
    print("sample", sample.tolist())
`;
}
