const HOME = '/desk';

/**
 * The path to go to after signing in: the one asked for, when it is a path of this console, else the desk. Anything
 * that a browser could read as another site is refused.
 */
export function safeReturnPath(wanted: unknown): string {
  if (typeof wanted !== 'string') return HOME;
  const isLocal = wanted.startsWith('/') && !wanted.startsWith('//') && !wanted.includes('\\') && !/\p{Cc}/u.test(wanted);
  return isLocal && !wanted.startsWith('/sign-in') ? wanted : HOME;
}
