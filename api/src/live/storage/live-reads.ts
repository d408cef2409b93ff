import { ALARM_COLUMNS, toAlarm, type AlarmRow } from '../../alarms/storage/alarm-row.ts';
import { toIso } from '../../foundation/instant.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { LimitBook } from '../domain/limit-book.ts';
import type { LiveReads } from '../use-cases/ports.ts';
import { EVERY_TICKET, SOME_TICKETS, toLiveTicket, type LiveTicketRow } from './live-ticket-row.ts';

/** So many that the way to the database does not count, so few that their texts are gone before they grow old. */
const TICKETS_AT_A_TIME = 2_000;

/**
 * What the live picture is made of.
 * @param em a fresh entity manager for each call
 * @param limits the limits of the published versions, as this process knows them now
 */
export function createLiveReads(em: () => EntityManager, limits: () => LimitBook): LiveReads {
  return {
    async tickets(ticketIds, since) {
      if (ticketIds.length === 0) return [];
      const rows = await query<LiveTicketRow>(em(), SOME_TICKETS, [toIso(since), ticketIds]);
      const book = limits();
      return rows.map((row) => ({ ticket: toLiveTicket(row, book), isHistory: row.is_history }));
    },

    async everyTicket(since, take) {
      const book = limits();
      await em().transactional(async (reading) => {
        // All rows will be fetched: a plan for the first few would be the wrong one.
        await query(reading, 'set local cursor_tuple_fraction = 1');
        await query(reading, `declare every_ticket no scroll cursor for ${EVERY_TICKET}`, [toIso(since)]);
        for (;;) {
          const rows = await query<LiveTicketRow>(reading, `fetch ${TICKETS_AT_A_TIME} from every_ticket`);
          if (rows.length === 0) return;
          take(rows.map((row) => toLiveTicket(row, book)));
        }
      });
    },

    async alarms(alarmIds) {
      if (alarmIds.length === 0) return [];
      return (await query<AlarmRow>(em(), `select ${ALARM_COLUMNS} from alarm where id = any($1::uuid[])`, [alarmIds])).map(toAlarm);
    },

    async openAlarms() {
      return (await query<AlarmRow>(em(), `select ${ALARM_COLUMNS} from alarm where state <> 'NORMAL'`)).map(toAlarm);
    },

    async staffed() {
      const rows = await query<{ queue_id: string; staffed: number }>(em(), `
        select q.id as queue_id, count(a.id)::int as staffed
        from queue q left join (agent a join unit u on u.id = a.team_id) on a.on_duty and q.unit_id = any(u.path)
        group by q.id`);
      return new Map(rows.map((row) => [row.queue_id, row.staffed]));
    },
  };
}
