import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top folder of the project. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A failure that is told in one sentence, without a stack trace. */
export class Failure extends Error {}

/**
 * Says on one line what happens next.
 * @param {string} line
 */
export function say(line) {
  console.log(`> ${line}`);
}

/**
 * Runs a program from the top folder and waits for its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv, shell?: boolean }} [options] `quiet` keeps what it prints from the screen
 * @returns {Promise<{ code: number, output: string }>} exit code (127 when it could not start) and all it printed
 */
export function run(command, args, { quiet = false, env = {}, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell,
    });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Command line of an npm package's program, run by this very Node: works the same on each system, without a shell.
 * @param {string} name of the package
 * @param {string} [program] name of the program, where it is not the package's
 * @returns {[command: string, args: string[]]}
 */
export function tool(name, program = name) {
  const folder = path.join(ROOT, 'node_modules', name);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[program];
  if (file === undefined) throw new Failure(`The package ${name} has no program called ${program}.`);
  return [process.execPath, [path.join(folder, file)]];
}

/**
 * Runs an npm package's program.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {{ program?: string, quiet?: boolean, env?: NodeJS.ProcessEnv }} [options]
 */
export function runTool(name, args, { program = name, ...options } = {}) {
  const [command, first] = tool(name, program);
  return run(command, [...first, ...args], options);
}

/**
 * Runs a command's main function; a failure ends it with its sentence and exit code 1.
 * @param {() => Promise<void>} main
 */
export async function command(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
