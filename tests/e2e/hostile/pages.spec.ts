import { attacks } from '../../pipedrive/hostile/index';
import { expect, note, TIMED, test } from '../harness/fixtures';
import { leaksIn } from '../harness/leaks';
import { readStored } from '../harness/stored';
import { heardMessages, hearMessages } from '../steps/messages';
import { type Siege, siege } from './siege';

/** Pages that attack side by side, in each of two browsers. */
const WIDTH = 4;
/** Milliseconds by the clock on the wall, for a machine that is slow; on a quick one it is a twentieth of that. */
const FREEZE = 1000;
/** The most of a page's main thread that Rekey may take while it is attacked. */
const SHARE = 0.35;

const names = Object.keys(attacks);

for (const half of [0, 1]) {
  test(
    `a lying page, half ${half + 1} of 2: nothing false, lost or leaked, and no freeze`,
    TIMED,
    async ({ context, pipedrive, recording, rekey }) => {
      test.setTimeout(180_000);
      await hearMessages(rekey);
      const waiting = names.filter((_, at) => at % 2 === half);
      const sieges: Siege[] = [];
      const work = async () => {
        for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
          sieges.push(await siege({ context, pipedrive, rekey }, name));
      };
      await Promise.all(Array.from({ length: WIDTH }, work));

      const told = {
        stored: await readStored(rekey),
        messages: await heardMessages(rekey),
        console: recording.console,
      };
      expect(told.messages.length).toBeGreaterThan(sieges.length);
      for (const { name, believed, rotations, questions, presses, after, isHeld, caught, shown, spent } of sieges) {
        const found = { questions, presses, after, isHeld, caught };
        expect(found, name).toEqual({ questions: 0, presses: 0, after: 1, isHeld: true, caught: [] });
        expect(rotations, `${name}: false rotations`).toBeLessThanOrEqual(believed);
        expect(spent.longest, `${name}: freeze`).toBeLessThan(FREEZE);
        expect(spent.share, `${name}: share of the main thread`).toBeLessThan(SHARE);
        for (const value of shown)
          for (const [place, data] of Object.entries(told))
            expect(leaksIn(data, value), `${name}: ${place}`).toEqual([]);
      }
      const sum = (of: readonly Siege[]) => of.reduce((all, { rotations }) => all + rotations, 0);
      const falsely = sum(sieges.filter(({ believed }) => believed === 0));
      const restless = sum(sieges.filter(({ believed }) => believed > 0));
      const longest = Math.max(...sieges.map(({ spent }) => spent.longest)).toFixed(0);
      const share = (100 * Math.max(...sieges.map(({ spent }) => spent.share))).toFixed(0);
      const description = `lying pages: ${sieges.length} attacks, false rotations ${falsely}, restless tokens believed ${restless}, leaked 0; longest run of a script ${longest} ms, ${share} % of the main thread at most`;
      note(description);
    },
  );
}
