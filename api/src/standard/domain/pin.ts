import type { PolicyPin } from './policy.ts';

/** The pin that names this document. */
export function pinOf({ docId, version }: PolicyPin): PolicyPin {
  return { docId, version };
}

/** A pin in one word: `operating-standard@1.0.0`. */
export function keyOf({ docId, version }: PolicyPin): string {
  return `${docId}@${version}`;
}

/** The pin that `keyOf` named; of another text one that names nothing. */
export function parsePin(key: string): PolicyPin {
  const at = key.lastIndexOf('@');
  return { docId: key.slice(0, at), version: key.slice(at + 1) };
}
