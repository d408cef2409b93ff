/**
 * A reason why the process cannot start or go on that the person at the terminal can mend. Its message is one sentence
 * naming the cause and the remedy; it is printed without a stack and the process exits with status 1.
 */
export class Fault extends Error {
  override readonly name = 'Fault';

  /**
   * @param cause what is wrong, without a full stop
   * @param remedy what to do about it, without a full stop
   */
  constructor(cause: string, remedy: string) {
    super(`${cause}: ${remedy}.`);
  }
}

/** The code of a Node system error (`EADDRINUSE`, `EACCES`, …), if it is one. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
