import { Failure } from './run.mjs';

/**
 * One step of a long command. `needs` names steps that must have ended first, well or badly.
 * @typedef {{ passed: number, failed: number, output: string }} Result
 * @typedef {{ name: string, needs?: readonly string[], run: () => Promise<Result> }} Step
 */

/**
 * Runs steps side by side, as many as `width` at a time and each after those it needs; prints a line for each that ends
 * and what a failing one had to say.
 * @param {readonly Step[]} steps
 * @param {number} width
 * @returns {Promise<{ passed: number, failed: number }>} sums over all steps
 */
export async function runSteps(steps, width) {
  const waiting = new Set(steps);
  /** @type {Set<string>} */
  const ended = new Set();
  const total = { passed: 0, failed: 0 };
  let running = 0;

  const next = () => [...waiting].find(({ needs = [] }) => needs.every((name) => ended.has(name)));
  /** @type {(() => void)[]} */
  let sleepers = [];

  const work = async () => {
    while (waiting.size > 0) {
      const step = next();
      if (step === undefined) {
        if (running === 0) throw new Failure(`Nothing can start: ${[...waiting].map(({ name }) => name).join(', ')}.`);
        await new Promise((resolve) => sleepers.push(() => resolve(undefined)));
        continue;
      }
      waiting.delete(step);
      running += 1;
      const { passed, failed } = await runStep(step);
      running -= 1;
      total.passed += passed;
      total.failed += failed;
      ended.add(step.name);
      for (const wake of sleepers) wake();
      sleepers = [];
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return total;
}

/**
 * @param {Step} step
 * @returns {Promise<Result>}
 */
async function runStep({ name, run }) {
  const start = performance.now();
  const result = await run().catch((error) => ({ passed: 0, failed: 1, output: String(error?.stack ?? error) }));
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  const count = result.passed + result.failed === 1 ? '' : ` (${result.passed} passed, ${result.failed} failed)`;
  console.log(`${result.failed === 0 ? 'ok    ' : 'FAILED'} ${seconds} s  ${name}${count}`);
  if (result.failed > 0) console.log(`\n${result.output.trim()}\n`);
  return result;
}
