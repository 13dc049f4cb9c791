import { type LetterModel, MASK } from '../../core/sampling/model.ts';
import { random, shuffle } from '../../core/sampling/random.ts';

/**
 * What somebody with a model measures: at each number of masks its loss per masked token, the mean
 * over so many sequences of their own, and the standard error over them.
 */
export function measuredLoss(
  model: LetterModel,
  counts: readonly number[],
  sequences: number,
  seed: number,
): { masked: number; loss: number; se: number }[] {
  const out = new Float64Array(model.q);
  const stream = random(seed);
  return counts.map((masked) => {
    const losses = Array.from({ length: sequences }, () => {
      const x = new Int32Array(model.N);
      model.sample(stream, x);
      const hidden = shuffle(
        Array.from({ length: model.N }, (_, i) => i),
        stream,
      ).slice(0, masked);
      const known = Int32Array.from(x);
      for (const i of hidden) known[i] = MASK;
      const sum = hidden.reduce((total, i) => {
        model.conditional(known, i, out);
        return total - Math.log(out[x[i] as number] as number);
      }, 0);
      return sum / masked;
    });
    const loss = losses.reduce((a, b) => a + b) / sequences;
    const spread = losses.reduce((a, b) => a + (b - loss) ** 2, 0) / (sequences - 1);
    return { masked, loss, se: Math.sqrt(spread / sequences) };
  });
}
