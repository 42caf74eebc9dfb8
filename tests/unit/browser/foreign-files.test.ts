import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { openHandOver } from '../../../utils/browser/service/handover';
import { openReport } from '../../../utils/browser/service/report';
import { db } from '../../../utils/browser/store/database';
import { withBrowser } from './browser';

withBrowser();

const MIB = 1024 * 1024;

/** A file that claims a size, and tells whether it was read. */
function sized(bytes: number) {
  const file = new File(['{}'], 'theirs.json');
  Object.defineProperty(file, 'size', { value: bytes });
  return { file, read: vi.spyOn(file, 'arrayBuffer') };
}

it.each([
  ['report', openReport, 20 * MIB],
  ['hand-over', openHandOver, 2 * MIB],
] as const)('a %s without end is refused by its size, before it is read', async (_name, open, most) => {
  const huge = sized(most + 1);
  expect(await open(huge.file)).toEqual({ fault: 'too-big' });
  expect(huge.read).not.toHaveBeenCalled();
  const large = sized(most);
  expect(await open(large.file)).not.toEqual({ fault: 'too-big' });
  expect(large.read).toHaveBeenCalledOnce();
});

it.each([
  ['wrong-encoding', new Uint8Array([0xc3, 0x28])],
  ['empty', ' \n'],
  ['not-json', '{"format":'],
  ['wrong-format', '['.repeat(10_000)],
  ['wrong-format', '{"format":"rekey-inventory","version":1,"tools":[]}'],
])('what is neither report nor hand-over is refused, and nothing of it kept: %s', async (fault, text) => {
  for (const open of [openReport, openHandOver]) expect(await open(new File([text], 'theirs.json'))).toEqual({ fault });
  for (const table of db.tables) expect(await table.count()).toBe(0);
});
