import { newId } from '../../foundation/ids.ts';
import { toIso } from '../../foundation/instant.ts';
import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import { cipherToKeep } from '../../privacy/use-cases/cipher-to-keep.ts';
import type { FieldCiphers } from '../../privacy/use-cases/ports.ts';
import type { ComplaintStore } from '../use-cases/ports.ts';
import { complaintTextField, settlementField } from './fields.ts';

/** The units from a unit up to the root, nearest first. */
type PathOf = (unitId: string) => readonly string[];

/** What of complaints is kept beside the log, in one transaction. */
export function createComplaintStore(tx: Transaction, ciphers: FieldCiphers, pathOf: PathOf): ComplaintStore {
  return {
    async keepText({ ticketId, customerId, kind, text, at }) {
      const id = newId();
      const sealed = (await cipherToKeep(ciphers, customerId)).encrypt(complaintTextField(id), text);
      await query(tx.em, 'insert into complaint_text (id, ticket_id, customer_id, kind, text_encrypted, at) values ($1, $2, $3, $4, $5, $6)', [id, ticketId, customerId, kind, sealed, toIso(at)]);
      return id;
    },

    async text(textId, customerId) {
      const [row] = await query<{ text_encrypted: Buffer }>(tx.em, 'select text_encrypted from complaint_text where id = $1 and customer_id = $2', [textId, customerId]);
      const cipher = await ciphers.forCustomer(customerId);
      return row === undefined || cipher === null ? null : cipher.decrypt(complaintTextField(textId), row.text_encrypted);
    },

    async keepDocument({ id, ticketId, customerId, template, facts, sha256, at }) {
      const sealed = (await cipherToKeep(ciphers, customerId)).encrypt(settlementField(id), JSON.stringify(facts));
      await query(tx.em, 'insert into settlement_document (id, ticket_id, customer_id, template, facts_encrypted, sha256, at) values ($1, $2, $3, $4, $5, $6, $7)', [
        id, ticketId, customerId, template, sealed, sha256, toIso(at),
      ]);
    },

    async earlierComplaints({ id, customerId, receivedAt }, since) {
      const [row] = await query<{ count: number }>(tx.em, `
        select count(*)::int as count from ticket
        where customer_id = $1 and type = 'COMPLAINT' and id <> $2 and received_at >= $3 and received_at < $4
          and state not in ('INVALID', 'MERGED') and facts -> 'appeal' = 'null'`, [customerId, id, toIso(since), toIso(receivedAt)]);
      return row!.count;
    },

    async gradedTeam(grade, unitId) {
      const path = pathOf(unitId);
      const rows = await query<{ unit_id: string; team_id: string }>(tx.em, 'select unit_id, team_id from complaint_team where grade = $1 and unit_id = any($2::uuid[])', [grade, path]);
      const nearest = path.find((id) => rows.some((row) => row.unit_id === id));
      return rows.find((row) => row.unit_id === nearest)?.team_id ?? null;
    },

    async nameTeam(unitId, grade, teamId) {
      if (teamId === null) {
        await query(tx.em, 'delete from complaint_team where unit_id = $1 and grade = $2', [unitId, grade]);
        return;
      }
      await query(tx.em, `
        insert into complaint_team (unit_id, grade, team_id) values ($1, $2, $3)
        on conflict (unit_id, grade) do update set team_id = excluded.team_id`, [unitId, grade, teamId]);
    },

    async write(summaries) {
      if (summaries.length === 0) return;
      await query(tx.em, `
        insert into complaint (ticket_id, phase, grade, root_cause)
        select * from jsonb_to_recordset($1::jsonb) as row ("ticketId" uuid, phase text, grade text, "rootCause" text)
        on conflict (ticket_id) do update set phase = excluded.phase, grade = excluded.grade, root_cause = excluded.root_cause`, [JSON.stringify(summaries)]);
    },
  };
}
