import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** A source file with the files of the same folder tree that it imports, as paths from the root of the repository. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
  /** Bare package names that it imports. */
  readonly packages: readonly string[];
}

const IMPORT = /(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|import\s*\(?['"]([^'"]+)['"]\)?/g;

/** Every TypeScript and Vue file below a folder, generated and built ones left out. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  const paths = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|vue)$/.test(path) && !/(^|\/)(node_modules|dist|generated)\//.test(path));
  return paths.map((path) => {
    const absolute = join(ROOT, folder, path);
    const text = readFileSync(absolute, 'utf8');
    const specifiers = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2]!);
    return {
      path: relative(ROOT, absolute),
      text,
      imports: specifiers.filter((name) => name.startsWith('.')).map((name) => relative(ROOT, resolve(dirname(absolute), name))),
      packages: specifiers.filter((name) => !name.startsWith('.')).map((name) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/')),
    };
  });
}
