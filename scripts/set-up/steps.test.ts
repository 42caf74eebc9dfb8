import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runSteps } from './steps.mjs';

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

test('a step begins after those it needs, also when they failed, and never more run than asked for', async () => {
  const order: string[] = [];
  let running = 0;
  let most = 0;
  const step = (name: string, needs: string[], failed = 0) => ({
    name,
    needs,
    run: async () => {
      running += 1;
      most = Math.max(most, running);
      order.push(name);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      return { passed: 1 - failed, failed, output: '' };
    },
  });
  const total = await runSteps([step('c', ['b']), step('b', ['a']), step('a', [], 1), step('d', []), step('e', [])], 2);
  expect(total).toEqual({ passed: 4, failed: 1 });
  expect(order.filter((name) => 'abc'.includes(name))).toEqual(['a', 'b', 'c']);
  expect(most).toBe(2);
});

test('a step that throws counts as one failure, and the others go on', async () => {
  const broken = { name: 'broken', run: () => Promise.reject(new Error('no')) };
  const fine = { name: 'fine', run: async () => ({ passed: 3, failed: 0, output: '' }) };
  expect(await runSteps([broken, fine], 1)).toEqual({ passed: 3, failed: 1 });
});

test('steps that wait for each other are told, not waited for', async () => {
  const one = { name: 'one', needs: ['two'], run: async () => ({ passed: 1, failed: 0, output: '' }) };
  const two = { ...one, name: 'two', needs: ['one'] };
  await expect(runSteps([one, two], 2)).rejects.toThrow('Nothing can start: one, two.');
});
