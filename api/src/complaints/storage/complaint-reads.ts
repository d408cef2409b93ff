import { toIso } from '../../foundation/instant.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { parseInstant } from '../../platform/orm/instant-type.ts';
import { query } from '../../platform/orm/query.ts';
import { ERASED } from '../../privacy/domain/mask.ts';
import { maskFreeText } from '../../privacy/domain/mask-free-text.ts';
import type { FieldCiphers } from '../../privacy/use-cases/ports.ts';
import { readStories } from '../../tickets/storage/ticket-stories.ts';
import type { RootCause } from '../domain/root-causes.ts';
import { maskedFacts, settlementText, type SettlementFacts } from '../domain/settlement.ts';
import { trackOf } from '../domain/track.ts';
import type { ComplaintReads, NamedTeam } from '../use-cases/complaint-reads.ts';
import { complaintTextField, settlementField } from './fields.ts';

/** Reads complaints; texts and personal values are in clear only inside this file. */
export function createComplaintReads(em: () => EntityManager, ciphers: FieldCiphers): ComplaintReads {
  return {
    async tracks(ticketIds) {
      const stories = await readStories(em(), ticketIds);
      return new Map([...stories].map(([ticketId, story]) => [ticketId, trackOf(story)]));
    },

    async textsMasked(textIds) {
      const rows = await query<{ id: string; customer_id: string; text_encrypted: Buffer }>(em(), 'select id, customer_id, text_encrypted from complaint_text where id = any($1::uuid[])', [textIds]);
      const byCustomer = await ciphers.forCustomers([...new Set(rows.map(({ customer_id }) => customer_id))]);
      return new Map(rows.map((row) => {
        const text = byCustomer.get(row.customer_id)?.decrypt(complaintTextField(row.id), row.text_encrypted);
        return [row.id, text === undefined ? ERASED : maskFreeText(text)];
      }));
    },

    async document(documentId) {
      const [row] = await query<{ customer_id: string; template: string; facts_encrypted: Buffer; sha256: string; at: string }>(em(), `
        select customer_id, template, facts_encrypted, sha256, at from settlement_document where id = $1`, [documentId]);
      if (row === undefined) return null;
      const cipher = await ciphers.forCustomer(row.customer_id);
      const facts = cipher === null ? null : (JSON.parse(cipher.decrypt(settlementField(documentId), row.facts_encrypted)) as SettlementFacts);
      const text = facts === null ? { zh: ERASED, en: ERASED } : settlementText(row.template, maskedFacts(facts));
      return { id: documentId, at: parseInstant(row.at), sha256: row.sha256, text };
    },

    async gradedTeams(unitIds) {
      const rows = await query<{ unit_id: string; grade: NamedTeam['grade']; team_id: string }>(em(), `
        select unit_id, grade, team_id from complaint_team where unit_id = any($1::uuid[]) order by unit_id, grade`, [unitIds]);
      return rows.map(({ unit_id, grade, team_id }) => ({ unitId: unit_id, grade, teamId: team_id }));
    },

    async causes(unitIds, from, to) {
      const rows = await query<{ unit_id: string; root_cause: RootCause | null; count: number }>(em(), `
        select t.unit_id, c.root_cause, count(*)::int as count from ticket t join complaint c on c.ticket_id = t.id
        where t.type = 'COMPLAINT' and t.unit_id = any($1::uuid[]) and t.received_at >= $2 and t.received_at < $3 and t.state not in ('INVALID', 'MERGED')
        group by t.unit_id, c.root_cause`, [unitIds, toIso(from), toIso(to)]);
      return rows.map(({ unit_id, root_cause, count }) => ({ unitId: unit_id, cause: root_cause, count }));
    },
  };
}
