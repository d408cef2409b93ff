import { createHash } from 'node:crypto';
import type { Env } from '../../../env.ts';
import type { FieldKey } from '../../env-values.ts';
import { Fault } from '../../fault.ts';
import { secretsFile } from '../../secrets.ts';
import type { KeyMark } from './backup-file.ts';

const FINGERPRINT_LENGTH = 16;

/** Marks keys so that a backup can say which it needs; 64 bits of a hash of 256 random bits tell nothing about a key. */
export function markKeys(keys: readonly FieldKey[]): readonly KeyMark[] {
  return keys.map(({ id, bytes }) => ({ id, fingerprint: createHash('sha256').update(bytes).digest('hex').slice(0, FINGERPRINT_LENGTH) }));
}

/**
 * Refuses a backup whose personal fields could not be read here.
 * @throws Fault when one of its keys is missing
 */
export function refuseOtherKeys(needed: readonly KeyMark[], env: Env): void {
  const own = new Map(markKeys(env.fieldKeys).map(({ id, fingerprint }) => [id, fingerprint]));
  const missing = needed.filter(({ id, fingerprint }) => own.get(id) !== fingerprint).map(({ id }) => `"${id}"`);
  if (missing.length === 0) return;
  throw new Fault(
    `the backup needs the field key ${missing.join(', ')}, which is not here; nothing was restored`,
    `copy secrets.json of the data folder that it was made from to ${secretsFile(env.dataDir)}, or add its keys to CLAUSEWATCH_KEYS`,
  );
}
