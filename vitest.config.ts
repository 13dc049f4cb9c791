import { defineConfig } from 'vitest/config';
import { glyphs } from './build/glyphs.ts';
import { version } from './build/version.ts';

export default defineConfig({
  plugins: [glyphs(), version()],
  test: {
    // Property tests take their time on a busy machine; how long is nothing that they check.
    testTimeout: 60_000,
    setupFiles: ['./vitest.setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
