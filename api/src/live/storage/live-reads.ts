import { ALARM_COLUMNS, toAlarm, type AlarmRow } from '../../alarms/storage/alarm-row.ts';
import { INCIDENT_VIEW, toIncidentView, type IncidentViewRow } from '../../incidents/storage/incident-row.ts';
import { copyRows } from '../../platform/orm/copy.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import { worksOn } from '../../tickets/domain/work-order.ts';
import type { LimitBook } from '../domain/limit-book.ts';
import type { LiveReads, ReadTicket } from '../use-cases/ports.ts';
import { everyTicket, someTickets, ticketReader } from './live-ticket-row.ts';

/**
 * What the live picture is made of.
 * @param em a fresh entity manager for each call
 * @param limits the limits of the published versions, as this process knows them now
 */
export function createLiveReads(em: () => EntityManager, limits: () => LimitBook): LiveReads {
  return {
    async tickets(ticketIds, since) {
      const tickets: ReadTicket[] = [];
      if (ticketIds.length === 0) return tickets;
      const read = ticketReader(limits());
      await copyRows(em(), someTickets(ticketIds, since), (row) => { tickets.push(read(row)); });
      return tickets;
    },

    async everyTicket(since, take) {
      const read = ticketReader(limits());
      await copyRows(em(), everyTicket(since), (row) => { take(read(row).ticket); }, { unlimited: true });
    },

    async helps(ticketId, agentId) {
      const [row] = await query<{ facts: Parameters<typeof worksOn>[0] }>(em(), 'select facts from ticket where id = $1', [ticketId]);
      return row !== undefined && worksOn(row.facts, agentId);
    },

    async alarms(alarmIds) {
      if (alarmIds.length === 0) return [];
      return (await query<AlarmRow>(em(), `select ${ALARM_COLUMNS} from alarm where id = any($1::uuid[])`, [alarmIds])).map(toAlarm);
    },

    async openAlarms() {
      return (await query<AlarmRow>(em(), `select ${ALARM_COLUMNS} from alarm where state <> 'NORMAL'`)).map(toAlarm);
    },

    async incidents(incidentIds) {
      if (incidentIds.length === 0) return new Map();
      return new Map((await query<IncidentViewRow>(em(), `${INCIDENT_VIEW} where i.id = any($1::uuid[])`, [incidentIds])).map((row) => [row.id, toIncidentView(row)]));
    },

    async openIncidents() {
      return (await query<IncidentViewRow>(em(), `${INCIDENT_VIEW} where i.state <> 'CLOSED'`)).map(toIncidentView);
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
