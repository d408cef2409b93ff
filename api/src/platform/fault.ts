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

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this account may not',
  EPERM: 'this account may not',
  EEXIST: 'a file is in the way',
  ENOTDIR: 'a file is in the way',
  EISDIR: 'it is a folder',
  ENOENT: 'it is not there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};

/** Why the file system refused, in words. */
export function fileReason(error: unknown): string {
  const code = errorCode(error);
  return (code && REASONS[code]) ?? code ?? String(error);
}
