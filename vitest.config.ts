import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Two kinds of test: `.test.ts` runs in plain Node, `.test.tsx` draws components into a stand-in for the DOM. */
export default defineConfig({
  plugins: [WxtVitest()],
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  test: {
    restoreMocks: true,
    exclude: ['**/node_modules/**', '.output/**', '.wxt/**'],
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', include: ['{utils,tests,scripts}/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['{components,entrypoints,utils,tests}/**/*.test.tsx'],
          setupFiles: ['tests/component/words.ts'],
        },
      },
    ],
  },
});
