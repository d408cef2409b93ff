import { toIso } from '../../foundation/instant.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import { ERASED } from '../../privacy/domain/mask.ts';
import { maskFreeText } from '../../privacy/domain/mask-free-text.ts';
import type { FieldCiphers } from '../../privacy/use-cases/ports.ts';
import type { DutyReads, DutyView } from '../use-cases/ports.ts';
import { DUTY_COLUMNS, proofField, toDuty, type DutyRow } from './duty-row.ts';

type ViewRow = DutyRow & { readonly ticket_no: string | null; readonly proof_encrypted: Buffer | null };

const SELECT = `
  select ${DUTY_COLUMNS.split(', ').map((column) => `d.${column}`).join(', ')}, d.proof_encrypted, t.ticket_no
  from duty d left join ticket t on t.id = d.ticket_id`;

/** Reads duties; proofs are in clear text only inside this file. */
export function createDutyReads(em: () => EntityManager, ciphers: FieldCiphers): DutyReads {
  async function view(row: ViewRow): Promise<DutyView> {
    const duty = toDuty(row);
    if (row.proof_encrypted === null) return { ...duty, ticketNo: row.ticket_no, proofMasked: null };
    const cipher = await ciphers.forCustomer(duty.customerId);
    return { ...duty, ticketNo: row.ticket_no, proofMasked: cipher === null ? ERASED : maskFreeText(cipher.decrypt(proofField(duty.id), row.proof_encrypted)) };
  }
  const views = (rows: readonly ViewRow[]): Promise<readonly DutyView[]> => Promise.all(rows.map(view));

  return {
    async list({ unitIds, states, limit }) {
      return views(await query<ViewRow>(em(), `${SELECT} where d.unit_id = any($1::uuid[]) and d.state = any($2) order by d.due_at, d.id limit $3`, [unitIds, states, limit]));
    },

    async ofTickets(ticketIds) {
      const found = await views(await query<ViewRow>(em(), `${SELECT} where d.ticket_id = any($1::uuid[]) order by d.due_at, d.id`, [ticketIds]));
      return Map.groupBy(found, ({ ticketId }) => ticketId ?? '');
    },

    async byId(dutyId) {
      const [row] = await query<ViewRow>(em(), `${SELECT} where d.id = $1`, [dutyId]);
      return row === undefined ? null : view(row);
    },

    async count(unitIds, now) {
      const [row] = await query<{ open: number; overdue: number }>(em(), `
        select count(*)::int as open, count(*) filter (where due_at < $2)::int as overdue from duty where unit_id = any($1::uuid[]) and state = 'OPEN'`, [unitIds, toIso(now)]);
      return row!;
    },
  };
}
