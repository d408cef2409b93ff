/** Orders semantic versions (`major.minor.patch`): negative when `a` is the older one, zero when they are the same. */
export function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
