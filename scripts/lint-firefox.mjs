import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { command, Failure, ROOT, runTool } from './set-up/run.mjs';

/**
 * Warnings that Mozilla's linter may give, each with its reason. Preact sets `innerHTML` for `dangerouslySetInnerHTML`,
 * which Rekey never uses; the rest of Rekey must bring no warning at all.
 */
const ALLOWED = [{ code: 'UNSAFE_VAR_ASSIGNMENT', message: /innerHTML/, file: /^(?:chunks\/.+|token-card)\.js$/ }];

/**
 * @typedef {{ code: string, message: string, description: string, file?: string, line?: number }} Finding
 */

/** Whether a warning is one of the allowed ones. */
function isAllowed(/** @type {Finding} */ { code, message, file = '' }) {
  return ALLOWED.some((rule) => rule.code === code && rule.message.test(message) && rule.file.test(file));
}

/**
 * Runs Mozilla's addons-linter over the Firefox build.
 * Errors: the linter did not run, any error, a warning that is not allowed, or no word on what data is collected.
 */
export async function lintFirefox() {
  const folder = path.join(ROOT, '.output', 'firefox-mv3');
  const { output } = await runTool('addons-linter', ['--output', 'json', '--self-hosted=false', folder], {
    quiet: true,
  });
  const report = output.split('\n').find((line) => line.startsWith('{'));
  if (report === undefined) throw new Failure(`The linter did not run.\n${output}`);
  /** @type {{ errors: Finding[], warnings: Finding[] }} */
  const { errors, warnings } = JSON.parse(report);
  const bad = [...errors, ...warnings.filter((warning) => !isAllowed(warning))];
  const lines = bad.map(({ code, message, file, line }) => `${code}: ${message} (${file ?? 'manifest'}:${line ?? 0})`);

  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  const { required, optional } = manifest.browser_specific_settings?.gecko?.data_collection_permissions ?? {};
  if (JSON.stringify(required) !== '["none"]') lines.push('The manifest must say that no data is collected.');
  if (JSON.stringify(optional) !== '["authenticationInfo"]')
    lines.push('Only a token may be sent, and only if allowed.');
  if (lines.length > 0) throw new Failure(lines.join('\n'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await command(lintFirefox);
