import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Property tests take their time on a busy machine; how long is nothing that they check.
    testTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}'],
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
