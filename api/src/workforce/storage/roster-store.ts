import { newId } from '../../foundation/ids.ts';
import { toIso } from '../../foundation/instant.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { Duty, Interval, Roster } from '../domain/roster.ts';
import type { RosterReads, RosterStore } from '../use-cases/ports.ts';

interface ShiftRow {
  readonly agentId: string; readonly from: string; readonly to: string;
}

type RosterRow = Omit<Roster, 'shifts'> & { readonly shifts: readonly ShiftRow[] };

const rosterRows = (shifts: string) => `
  select r.id, r.unit_id as "unitId", r.duty, r.version, coalesce((
    select jsonb_agg(jsonb_build_object('agentId', s.agent_id, 'from', s.starts_at, 'to', s.ends_at) order by s.starts_at)
    from duty_shift s where s.roster_id = r.id and ${shifts}), '[]') as shifts
  from duty_roster r`;

function toRoster({ shifts, ...row }: RosterRow): Roster {
  return { ...row, shifts: shifts.map(({ agentId, from, to }) => ({ agentId, from: Date.parse(from), to: Date.parse(to) })) };
}

/** Reads who is on duty; `em` may be of a transaction, or a fresh one for each read. */
export function createRosterReads(em: () => EntityManager): RosterReads {
  return {
    async between(unitIds, { from, to }: Interval) {
      const rows = await query<RosterRow>(em(), `${rosterRows('s.ends_at > $2::timestamptz and s.starts_at < $3::timestamptz')}
        where r.unit_id = any($1::uuid[]) order by r.unit_id, r.duty`, [unitIds, toIso(from), toIso(to)]);
      return rows.map(toRoster);
    },
  };
}

/** The rosters of one transaction. */
export function createRosterStore(tx: Transaction): RosterStore {
  return {
    ...createRosterReads(() => tx.em),

    async lock(unitId: string, duty: Duty) {
      await query(tx.em, 'insert into duty_roster (id, unit_id, duty, version) values ($1, $2, $3, 0) on conflict (unit_id, duty) do nothing', [newId(), unitId, duty]);
      const [row] = await query<{ id: string }>(tx.em, 'select id from duty_roster where unit_id = $1 and duty = $2 for update', [unitId, duty]);
      const [roster] = await query<RosterRow>(tx.em, `${rosterRows('true')} where r.id = $1`, [row!.id]);
      return toRoster(roster!);
    },

    async change(roster, planned, { actor, reason }) {
      const version = roster.version + 1;
      await query(tx.em, 'update duty_roster set version = $2 where id = $1', [roster.id, version]);
      await query(tx.em, 'delete from duty_shift where roster_id = $1', [roster.id]);
      await query(tx.em, `
        insert into duty_shift (roster_id, agent_id, starts_at, ends_at)
        select $1, s.agent_id, s.starts_at, s.ends_at from jsonb_to_recordset($2::jsonb) as s(agent_id uuid, starts_at timestamptz, ends_at timestamptz)`,
      [roster.id, JSON.stringify(roster.shifts.map(({ agentId, from, to }) => ({ agent_id: agentId, starts_at: toIso(from), ends_at: toIso(to) })))]);
      const { period, shifts } = planned;
      tx.append([{
        id: newId(), stream: 'roster', subjectId: roster.id, place: version, type: 'ROSTER_PLANNED', unitId: roster.unitId, occurredAt: await tx.now(), actor, reason, origin: 'LIVE',
        payload: { duty: roster.duty, from: toIso(period.from), to: toIso(period.to), shifts: shifts.map(({ agentId, from, to }) => ({ agentId, from: toIso(from), to: toIso(to) })) },
      }]);
      return { ...roster, version };
    },
  };
}
