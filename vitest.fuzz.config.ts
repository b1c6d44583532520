import { defineConfig } from 'vitest/config';

/** Long runs with fresh seeds, outside `npm test`. */
export default defineConfig({
  test: { include: ['tests/fuzz/**/*.fuzz.ts'], testTimeout: 1_800_000, reporters: ['default', './tests/closing-line.ts'] },
});
