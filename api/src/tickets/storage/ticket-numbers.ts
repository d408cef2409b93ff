import { siteDay } from '../../foundation/site-time.ts';
import type { Orm } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { TicketNumbers } from '../use-cases/ports.ts';

/** Numbers run per site day: `YYMMDD-NNNN`, wider when a day has more than 9,999. */
export function createTicketNumbers(orm: Orm, timeZone: string): TicketNumbers {
  return {
    async next(receivedAt) {
      const day = siteDay(receivedAt, timeZone);
      const rows = await query<{ last: number }>(orm.em.fork(), `
        insert into ticket_number (day, last) values ($1, 1)
        on conflict (day) do update set last = ticket_number.last + 1 returning last`, [day]);
      return `${day.slice(2).replaceAll('-', '')}-${String(rows[0]!.last).padStart(4, '0')}`;
    },
  };
}
