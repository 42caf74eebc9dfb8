import { existsSync } from 'node:fs';
import { run, say } from './run.mjs';

/**
 * Installs a browser on Debian and its kin, as root, where it is a real package and not a door to the snap store.
 * @param {string} name of the package
 * @returns {Promise<boolean>} whether it is there now
 */
export async function installDebian(name) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  say(`Asking Debian's packages for ${name} (apt-get update)`);
  await run('apt-get', ['update'], { quiet: true });
  const { output } = await run('apt-cache', ['show', '--no-all-versions', name], { quiet: true });
  if (!output.split('\n').includes(`Package: ${name}`) || /\bsnap\b/i.test(output)) return false;
  say(`Installing Debian's ${name} (apt-get install ${name})`);
  const { code, output: said } = await run('apt-get', ['install', '-y', '--no-install-recommends', name], {
    quiet: true,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code !== 0) say(`That did not work:\n${said.split('\n').slice(-5).join('\n')}`);
  return code === 0;
}
