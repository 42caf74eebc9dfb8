import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A file of the web app, ready to be sent. */
export interface Asset {
  type: string;
  body: string;
}

/** The style sheet's parts, in the order in which they go out. */
const STYLES = ['base', 'frame', 'parts', 'deals', 'settings', 'api-tab', 'sign-in'];

const clientFile = (name: string): string => fileURLToPath(new URL(`../client/${name}`, import.meta.url));

/** Out: the web app's files by path; its script bundled from `client/` and `skins/`. */
export async function buildAssets(): Promise<ReadonlyMap<string, Asset>> {
  const bundle = await build({
    entryPoints: [clientFile('main.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
    // The repository's own tsconfig is for the extension; the client needs nothing from it.
    tsconfigRaw: '{}',
  });
  const styles = await Promise.all(STYLES.map((name) => readFile(clientFile(`style/${name}.css`), 'utf8')));
  return new Map([
    ['/assets/app.js', { type: 'text/javascript; charset=utf-8', body: bundle.outputFiles[0]?.text ?? '' }],
    ['/assets/app.css', { type: 'text/css; charset=utf-8', body: styles.join('\n') }],
    ['/assets/icon.svg', { type: 'image/svg+xml', body: await readFile(clientFile('icon.svg'), 'utf8') }],
  ]);
}
