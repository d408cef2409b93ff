import { createHash } from 'node:crypto';

/**
 * The SHA-256 of a JSON value, in hexadecimal, over its canonical form: keys in code-unit order and no white space. The
 * layout of a file, or a database that stores JSON in its own order, does not change it; any change of content does.
 */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}
