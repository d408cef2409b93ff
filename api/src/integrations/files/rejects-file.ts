import { writeFile } from 'node:fs/promises';
import { errorCode, Fault } from '../../platform/fault.ts';
import type { Reject } from '../domain/report.ts';
import { eachRecord, toCsvLine } from './csv.ts';

/**
 * Writes the rejected rows as they stand in the source file, each with its number and the reason in front; without any, the
 * file has a header alone.
 * @throws Fault when it cannot be written
 */
export async function writeRejects(target: string, text: string, file: string, rejects: readonly Reject[]): Promise<void> {
  const reasons = new Map(rejects.map(({ rowNo, reason }) => [rowNo, reason]));
  const lines: string[] = [];
  eachRecord(text, file, (fields, rowNo) => {
    const reason = reasons.get(rowNo);
    if (rowNo === 1) lines.push(toCsvLine(['row', 'reason', ...fields]));
    else if (reason !== undefined) lines.push(toCsvLine([String(rowNo), reason, ...fields]));
  });
  await writeFile(target, `${lines.join('\n')}\n`).catch((error: unknown) => {
    throw new Fault(`${target} cannot be written (${errorCode(error) ?? 'unknown'})`, 'name a writable file with --rejects');
  });
}
