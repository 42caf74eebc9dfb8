import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Two kinds of test: `.test.ts` runs in plain Node, `.test.tsx` draws components into a stand-in for the DOM. */
export default defineConfig({
  plugins: [WxtVitest()],
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  test: {
    restoreMocks: true,
    // Machines may be busy.
    testTimeout: 20_000,
    // Modules are loaded once for many files, which takes a third of the time: a test takes back what it changes of them.
    isolate: false,
    // One for each core of the machines it has to be quick on.
    maxWorkers: 2,
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
