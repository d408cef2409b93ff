const DOWN_BEFORE_RELOAD_MS = 10 * 60_000;
const AGE_BEFORE_RELOAD_MS = 60_000;

export interface PageHealth {
  /** How long the data has been down, in ms; null while it is not. */
  readonly downForMs: number | null;
  /** The build that this page first heard from, and the one it hears from now; null before the first heartbeat. */
  readonly firstBuildId: string | null;
  readonly buildId: string | null;
  /** How long this page has been open, in ms. */
  readonly pageAgeMs: number;
}

/**
 * Whether the page should load itself again: after 10 minutes down, or when the server runs another build. A page
 * younger than a minute never does, so that two builds behind one address cannot make it spin.
 */
export function wantsReload({ downForMs, firstBuildId, buildId, pageAgeMs }: PageHealth): boolean {
  if (pageAgeMs < AGE_BEFORE_RELOAD_MS) return false;
  if (downForMs !== null && downForMs >= DOWN_BEFORE_RELOAD_MS) return true;
  return firstBuildId !== null && buildId !== null && firstBuildId !== buildId;
}
