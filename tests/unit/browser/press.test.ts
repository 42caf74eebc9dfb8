import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { db } from '../../../utils/browser/store/database';
import { openRotations } from '../../../utils/browser/store/log';
import type { Sender } from '../../../utils/core/messages';
import { MINUTE } from '../../../utils/core/time';
import { pass, START, withBrowser } from './browser';
import { changed, from, page, say, seen, TAB, VISIT } from './said';

withBrowser();

describe('a press', () => {
  const globex = from('globex.pipedrive.com');

  it('on the pages of one company explains nothing on those of another', async () => {
    await say(seen(1), globex);
    pass(MINUTE);
    await say({ type: 'pressed', visit: VISIT, at: Date.now() });
    await say(seen(2), globex);
    expect(await openRotations()).toEqual([]);
    expect(await db.questions.count()).toBe(1);
  });

  it('explains a change that came after it, also when more was pressed before the change was told', async () => {
    await say(seen(1));
    pass(MINUTE);
    await say({ type: 'pressed', visit: VISIT, at: Date.now() });
    pass(1000);
    const told = seen(2);
    pass(1000);
    for (let no = 0; no < 5; no += 1) await say({ type: 'pressed', visit: VISIT, at: Date.now() });
    await say(told);
    expect(await openRotations()).toMatchObject([{ t0: { from: START + MINUTE, to: START + MINUTE + 1000 } }]);
  });

  it('whose outcome another tab showed explains no further change', async () => {
    await say(seen(1));
    pass(MINUTE);
    await say({ type: 'pressed', visit: VISIT, at: Date.now() });
    pass(500);
    const other: Sender = { ...page, tab: { id: TAB + 1, url: page.url } };
    await say(changed(), other);
    expect(await openRotations()).toHaveLength(1);
    pass(MINUTE);
    await say(seen(3));
    expect(await db.rotations.count()).toBe(1);
    expect(await db.questions.count()).toBe(1);
  });
});
