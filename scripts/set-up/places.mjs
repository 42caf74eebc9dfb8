import os from 'node:os';
import path from 'node:path';

/**
 * Where programs of these names may be on Linux, there or not.
 * @param {string[]} names
 */
export function onPath(...names) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin'];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/**
 * Where an application may be on a Mac, there or not.
 * @param {string} name
 * @param {string} [program] name of the program inside, where it is not the application's
 */
export function macApp(name, program = name) {
  return ['/Applications', path.join(os.homedir(), 'Applications')].map((folder) =>
    path.join(folder, `${name}.app`, 'Contents', 'MacOS', program),
  );
}

/**
 * Where a program may be on Windows, there or not.
 * @param {string} file
 */
export function windowsApp(file) {
  const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': x86 } = process.env;
  return [LOCALAPPDATA, PROGRAMFILES, x86].flatMap((folder) => (folder ? [path.join(folder, file)] : []));
}
