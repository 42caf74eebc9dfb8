import { expect, it } from 'vitest';
import { faultTable } from './table';

it('the table of faults names each crossing and fault, shows the worst, and counts', () => {
  const lines = faultTable([
    { deed: 'token seen', point: 'worker database', fault: 'worker killed', end: 'whole' },
    { deed: 'token seen', point: 'worker database', fault: 'page closed', end: 'told' },
    { deed: 'tested', point: 'popup.html database', fault: 'worker killed', end: 'whole' },
    { deed: 'tested', point: 'popup.html database', fault: 'worker killed', end: 'lost', why: 'not done' },
  ]);
  expect(lines.find((line) => line.startsWith('token seen'))).toMatch(/^token seen: worker database +\. t$/);
  expect(lines.find((line) => line.startsWith('tested'))).toMatch(/^tested: popup.html database +L +$/);
  expect(lines).toContain('worker killed at tested, popup.html database: not done');
  expect(lines.at(-1)).toBe('faults injected 4, survived 3, lost: 1, doubled: 0');
});
