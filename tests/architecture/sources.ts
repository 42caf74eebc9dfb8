import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/set-up/run.mjs';

/** One file of the project, read once. */
export interface Source {
  /** Path from the top folder, with forward slashes. */
  path: string;
  text: string;
  /** The text without comments and with empty strings: what runs. */
  code: string;
  imports: Import[];
}

export interface Import {
  from: string;
  /** Erased when compiled: nothing is loaded. */
  typeOnly: boolean;
}

const UNTRACKED = new Set(['node_modules', '.git', '.output', '.wxt', 'test-results', 'playwright-report']);
const TEXT = /\.(?:ts|tsx|mjs|css|html|json|md|svg|yml|yaml)$|^(?:LICENSE|run|\.gitignore|\.npmrc)$/;

/** All text files of the project, generated ones and the lock file left out. */
export const sources: readonly Source[] = walk('')
  .filter((file) => TEXT.test(path.posix.basename(file)) && file !== 'package-lock.json')
  .map((file) => {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    const isScript = /\.(?:ts|tsx|mjs)$/.test(file);
    return { path: file, text, code: isScript ? codeOf(text) : '', imports: isScript ? importsOf(text) : [] };
  });

/** What is built into the extension, without the tests beside it. */
export const shipped = sources.filter(
  (source) => /^(?:entrypoints|components|utils)\//.test(source.path) && isScript(source) && !isTest(source.path),
);

export function isTest(file: string): boolean {
  return /\.(?:test|spec)\.tsx?$/.test(file) || file.startsWith('tests/');
}

export function isScript({ path: file }: Source): boolean {
  return /\.(?:ts|tsx|mjs)$/.test(file);
}

/** File of the project that an import names, or null for a package or a file that is not a script. */
export function target(importer: Source, from: string): Source | null {
  if (!from.startsWith('.')) return null;
  const base = path.posix.join(path.posix.dirname(importer.path), from.replace(/\?.*$/, ''));
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}.mjs`, `${base}/index.ts`, `${base}/index.tsx`];
  return sources.find((source) => candidates.includes(source.path)) ?? null;
}

function walk(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (UNTRACKED.has(entry.name)) return [];
    return entry.isDirectory() ? walk(file) : [file];
  });
}

function importsOf(text: string): Import[] {
  const statements = text.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[\w*\s{},$]+?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  const calls = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
  return [
    ...[...statements].map(([, type, from = '']) => ({ from, typeOnly: type !== undefined })),
    ...[...calls].map(([, from = '']) => ({ from, typeOnly: false })),
  ];
}

/** Blanks comments and the insides of strings; regular expressions are left as they are. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, (found) =>
    found.startsWith('/') ? ' ' : `${found[0]}${found[0]}`,
  );
}
