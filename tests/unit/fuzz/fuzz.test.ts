import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { TOKEN_FORMS } from './inputs';
import { revealsToken } from './leak';
import { readers } from './readers';

/** All together; `REKEY_INPUTS=500000`, as `npm run test:soak` has it, tries more. */
const INPUTS = Number(process.env.REKEY_INPUTS ?? 10_500);
const EACH = Math.ceil(INPUTS / Object.keys(readers).length);

const tally = { tried: 0, refused: 0, leaked: 0 };
vi.setConfig({ testTimeout: 60_000 + INPUTS * 5 });

afterAll(() => {
  const line = `bad inputs: ${tally.tried} tried at ${Object.keys(readers).length} doors, ${tally.refused} refused or cleaned, leaked ${tally.leaked}`;
  const reports = path.resolve('.output', 'reports');
  mkdirSync(reports, { recursive: true });
  writeFileSync(path.join(reports, 'inputs.txt'), `${line}\n`);
  console.log(line);
});

it('a token is told in every form that counts, or the zero below would prove nothing', () => {
  for (const form of TOKEN_FORMS) expect(revealsToken([{ note: `see ${form} there` }]), form).toBe(true);
  expect(revealsToken(['nothing to see'])).toBe(false);
});

describe('whatever comes in is read without an error, and no token comes out', () => {
  it.each(Object.entries(readers))('%s', async (_door, { inputs, read }) => {
    const before = tally.refused;
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const { refused, out } = await read(input as never);
        tally.tried += 1;
        tally.refused += Number(refused);
        const isLeak = revealsToken(out);
        tally.leaked += Number(isLeak);
        expect(isLeak, 'a token came out').toBe(false);
      }),
      { numRuns: EACH },
    );
    // A door that refuses nothing was not tried.
    expect(tally.refused).toBeGreaterThan(before);
  });
});
