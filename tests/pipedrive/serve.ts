import { parseArgs } from 'node:util';
import { startPipedrive } from './server.ts';
import { skins } from './skins/index.ts';

/** `npx tsx tests/pipedrive/serve.ts [--port N]`: runs the stand-in until it is stopped, and says how to open it. */
const { values } = parseArgs({ options: { port: { type: 'string', default: '8443' } } });
const pipedrive = await startPipedrive({ port: Number(values.port), signedInAs: null });
const flags = pipedrive.browserArgs.map((flag) => `'${flag}'`).join(' \\\n    ');
const skinLines = Object.entries(skins).map(([name, { title }]) => `  ${name.padEnd(18)} ${title}`);

console.log(`The Pipedrive stand-in listens on 127.0.0.1:${pipedrive.port}. Open it in a Chromium with a profile of its own:

  chromium --user-data-dir="$(mktemp -d)" \\
    ${flags} \\
    ${pipedrive.origin('acme')}/settings/api

Companies: ${pipedrive.world.companies.map(({ domain }) => domain).join(', ')}
API tab, by adding ?skin=NAME&confirm=1 to its address:
${skinLines.join('\n')}

Ctrl+C stops it.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void pipedrive.stop().then(() => process.exit(0)));
}
