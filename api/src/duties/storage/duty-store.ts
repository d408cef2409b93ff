import type { Actor } from '../../foundation/event.ts';
import { newId } from '../../foundation/ids.ts';
import { toIso, type Instant } from '../../foundation/instant.ts';
import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import { cipherToKeep } from '../../privacy/use-cases/cipher-to-keep.ts';
import type { FieldCiphers } from '../../privacy/use-cases/ports.ts';
import type { LegalDuty } from '../domain/duty.ts';
import type { DutyStore } from '../use-cases/ports.ts';
import { DUTY_COLUMNS, proofField, toDuty, type DutyRow } from './duty-row.ts';

/** The duties of one transaction. */
export function createDutyStore(tx: Transaction, ciphers: FieldCiphers): DutyStore {
  function note(duties: readonly LegalDuty[], type: string, actor: Actor, at: Instant): void {
    tx.append(duties.map(({ id, code, state, ticketId, customerId, unitId, targetId, clauseNo, causedAt, dueAt, dueBasis, version }) => ({
      id: newId(), stream: 'duty' as const, subjectId: id, place: version, type, unitId, occurredAt: at, actor, reason: null, origin: 'LIVE' as const,
      payload: { code, state, ticketId, customerId, targetId, clauseNo, causedAt, dueAt, dueBasis },
    })));
  }

  return {
    async open(duties, actor, at) {
      const rows = duties.map((duty) => ({
        id: newId(), code: duty.code, customer_id: duty.customerId, unit_id: duty.unitId, ticket_id: duty.ticketId, doc_id: duty.pin.docId, doc_version: duty.pin.version,
        target_id: duty.targetId, clause_no: duty.clauseNo, cause_key: duty.causeKey, caused_at: toIso(duty.causedAt), due_at: toIso(duty.dueAt), due_basis: duty.dueBasis, facts: duty.facts,
      }));
      // Written when the tickets are, and told with them: a duty may be of a ticket that this transaction begins.
      const opened = await query<DutyRow>(tx.em, `
        insert into duty (id, code, state, customer_id, unit_id, ticket_id, doc_id, doc_version, target_id, clause_no, cause_key, caused_at, due_at, due_basis, facts, check_at)
        select id, code, 'OPEN', customer_id, unit_id, ticket_id, doc_id, doc_version, target_id, clause_no, cause_key, caused_at, due_at, due_basis, facts, due_at
        from jsonb_populate_recordset(null::duty, $1::jsonb)
        on conflict (cause_key) do update set state = 'OPEN', caused_at = excluded.caused_at, due_at = excluded.due_at, check_at = excluded.due_at, version = duty.version + 1 where duty.state = 'LIFTED'
        returning ${DUTY_COLUMNS}`, [JSON.stringify(rows)]);
      note(opened.map(toDuty), 'DUTY_OPENED', actor, at);
    },

    async lift(causeKeys, actor, at) {
      const lifted = await query<DutyRow>(tx.em, `
        update duty set state = 'LIFTED', check_at = null, version = version + 1 where cause_key = any($1) and state = 'OPEN' returning ${DUTY_COLUMNS}`, [causeKeys]);
      note(lifted.map(toDuty), 'DUTY_LIFTED', actor, at);
    },

    async lock(dutyId) {
      const [row] = await query<DutyRow>(tx.em, `select ${DUTY_COLUMNS} from duty where id = $1 for update`, [dutyId]);
      return row === undefined ? null : toDuty(row);
    },

    async byCause(causeKey) {
      const [row] = await query<DutyRow>(tx.em, `select ${DUTY_COLUMNS} from duty where cause_key = $1 for update`, [causeKey]);
      return row === undefined ? null : toDuty(row);
    },

    async fulfil(duty, { at, actor, proof }) {
      const cipher = await cipherToKeep(ciphers, duty.customerId);
      const [row] = await query<DutyRow>(tx.em, `
        update duty set state = 'DONE', check_at = null, done_at = $2, done_by = $3, proof_encrypted = $4, version = version + 1 where id = $1 returning ${DUTY_COLUMNS}`,
      [duty.id, toIso(at), actor.id, cipher.encrypt(proofField(duty.id), proof)]);
      const done = toDuty(row!);
      note([done], 'DUTY_DONE', actor, at);
      return done;
    },

    async openOf(ticketId) {
      const [row] = await query<{ count: number }>(tx.em, "select count(*)::int as count from duty where ticket_id = $1 and state = 'OPEN'", [ticketId]);
      return row!.count;
    },
  };
}
