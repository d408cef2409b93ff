import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from './checkout.ts';

const NOT_SOURCES = ['node_modules', 'dist'];

/** One number for the content of files and folders of the checkout; of folders without what is made from sources. */
export function fingerprint(paths: readonly string[], ...also: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(also));
  for (const file of paths.flatMap(filesOf).toSorted()) hash.update(`${file}\0`).update(readFileSync(join(CHECKOUT, file))).update('\0');
  return hash.digest('hex');
}

function filesOf(path: string): readonly string[] {
  const found = statSync(join(CHECKOUT, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(join(CHECKOUT, path))
    .filter((name) => !NOT_SOURCES.includes(name))
    .flatMap((name) => filesOf(join(path, name)));
}

/** A note that something was made from sources of a certain fingerprint. */
export function isStamped(file: string, mark: string): boolean {
  try {
    return readFileSync(join(CHECKOUT, file), 'utf8') === mark;
  } catch {
    return false;
  }
}

/** Writes that note. */
export function stamp(file: string, mark: string): void {
  writeFileSync(join(CHECKOUT, file), mark);
}
