import { toIso, type Instant } from '../../foundation/instant.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { RecordedTicketEvent } from '../../tickets/domain/events.ts';
import { readStories } from '../../tickets/storage/ticket-stories.ts';
import { TICKET_READ_COLUMNS, toTicketView, type TicketReadRow } from '../../tickets/storage/ticket-reads.ts';
import type { TicketView } from '../../tickets/use-cases/ticket-view.ts';

/** More pauses than a supervisor can look at: the newest are kept. */
const MOST = 2_000;

/** Tickets of some units with a pause that began within a period, newest first, with their stories. Imported history is left out: nobody here paused it. */
export async function readPausedTickets(
  em: EntityManager, unitIds: readonly string[], from: Instant, to: Instant,
): Promise<readonly { readonly ticket: TicketView; readonly story: readonly RecordedTicketEvent[] }[]> {
  const rows = await query<TicketReadRow>(em, `
    select ${TICKET_READ_COLUMNS} from ticket t where t.unit_id = any($1::uuid[]) and t.origin <> 'IMPORT' and exists (
      select 1 from event e where e.subject_id = t.id and e.type = 'SUSPENDED' and e.occurred_at >= $2 and e.occurred_at < $3)
    order by t.received_at desc limit ${MOST}`, [unitIds, toIso(from), toIso(to)]);
  const stories = await readStories(em, rows.map(({ id }) => id));
  return rows.map((row) => ({ ticket: toTicketView(row), story: stories.get(row.id) ?? [] }));
}
