import { parseInstant, parseInstantOrNull } from '../../platform/orm/instant-type.ts';
import type { LegalDuty } from '../domain/duty.ts';

/** A row of `duty` as PostgreSQL gives it, without the proof. */
export interface DutyRow {
  readonly id: string; readonly code: LegalDuty['code']; readonly state: LegalDuty['state']; readonly customer_id: string; readonly unit_id: string; readonly ticket_id: string | null;
  readonly doc_id: string; readonly doc_version: string; readonly target_id: string; readonly clause_no: string; readonly cause_key: string; readonly caused_at: string;
  readonly due_at: string; readonly due_basis: LegalDuty['dueBasis']; readonly facts: LegalDuty['facts']; readonly done_at: string | null; readonly done_by: string | null; readonly version: number;
}

export const DUTY_COLUMNS =
  'id, code, state, customer_id, unit_id, ticket_id, doc_id, doc_version, target_id, clause_no, cause_key, caused_at, due_at, due_basis, facts, done_at, done_by, version';

/** Where a proof stands, as its ciphertext is bound to it. The name never changes. */
export function proofField(dutyId: string): string {
  return `duty.proof ${dutyId}`;
}

export function toDuty(row: DutyRow): LegalDuty {
  return {
    id: row.id, code: row.code, state: row.state, customerId: row.customer_id, unitId: row.unit_id, ticketId: row.ticket_id, pin: { docId: row.doc_id, version: row.doc_version },
    targetId: row.target_id, clauseNo: row.clause_no, causeKey: row.cause_key, causedAt: parseInstant(row.caused_at), dueAt: parseInstant(row.due_at), dueBasis: row.due_basis,
    facts: row.facts, doneAt: parseInstantOrNull(row.done_at), doneBy: row.done_by, version: row.version,
  };
}
