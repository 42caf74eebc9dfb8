import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newId } from '../../../utils/browser/ids';
import { copyNow } from '../../../utils/browser/store/copy';
import { db } from '../../../utils/browser/store/database';
import { recoveryIn } from '../../../utils/browser/store/meta';
import { write } from '../../../utils/browser/store/write';
import { START, withBrowser } from './browser';
import { addTools } from './stories';

withBrowser();

describe('what the copy leaves out', () => {
  it('says that what had ended is gone, too', async () => {
    await addTools('Zap');
    await write(() => db.imports.add({ id: newId(), at: START, tools: [] }));
    await copyNow();
    db.close();
    await db.delete();
    await db.open();
    expect(await recoveryIn(db)).toMatchObject({ missing: { others: 1 } });
  });

  it('keeps no text that was taken out of a row', async () => {
    await addTools('Zap');
    await write(() => db.tools.toCollection().modify({ notes: 'ask the agency' }));
    await copyNow();
    await write(() => db.tools.toCollection().modify({ notes: null }));
    await copyNow();
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('ask the agency');
  });
});
