/** How a line is drawn: in the colour of its idea, whole or dashed. */
interface Look {
  readonly idea: string;
  readonly dashed: boolean;
}

/** Of what a line is, by the words in its name; the first that fits counts. */
const ideas = {
  optimum: /best/,
  error: /equal|cosine|for a/,
  schedule: /estimate|smoothed|1000|learn|Romeo/,
  bound: /100|Alice/,
};

/** Every line has a look of its own among those of its experiment. */
export const lookOf = (series: string): Look => ({
  idea:
    series === '100 samples, smoothed'
      ? 'bound'
      : (Object.entries(ideas).find(([, words]) => words.test(series))?.[0] ?? 'profile'),
  dashed: /theory|smoothed|rule|cosine|for a/.test(series),
});
