import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { systemActor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import { ticketEvent } from '../../tickets/domain/events.ts';
import { OPEN_STATES, type EscalationLevel } from '../../tickets/domain/words.ts';
import { originOf } from '../../tickets/use-cases/perform-step.ts';
import type { TicketStore } from '../../tickets/use-cases/ports.ts';
import type { Agent } from '../../workforce/domain/agent.ts';
import { onDuty, type Duty, type OnDuty } from '../../workforce/domain/roster.ts';
import type { RosterReads } from '../../workforce/use-cases/ports.ts';
import type { Alarm } from '../domain/alarm.ts';
import { unchangedSince, wake } from '../domain/wake.ts';
import { byHouse } from './by-house.ts';
import type { AlarmStore } from './ports.ts';

export interface WakeStores {
  readonly alarms: Pick<AlarmStore, 'claimWaking' | 'workedAt' | 'postpone' | 'save'>;
  readonly rosters: RosterReads;
  readonly people: { byIds(agentIds: readonly string[]): Promise<ReadonlyMap<string, Agent>> };
  readonly tickets: Pick<TicketStore, 'lockAll' | 'add'>;
  readonly units: UnitTree;
  /** The database's clock. */
  now(): Promise<Instant>;
}

/**
 * Alarms that have something to do by themselves: off the shelf, back into service, up the ladder, or called anew. A step of the
 * ladder escalates the ticket, too (transition 20).
 * @param limit how many alarms at most
 * @returns how many were dealt with
 */
export async function wakeAlarms(stores: WakeStores, limit: number): Promise<Outcome<number>> {
  const alarms = await stores.alarms.claimWaking(limit);
  if (alarms.length === 0) return accepted(0);
  const now = await stores.now();
  const workedAt = await stores.alarms.workedAt(alarms.flatMap(({ state, ticketId }) => (state === 'ACTIVE_ACKED' && ticketId !== null ? [ticketId] : [])));
  const dutyOf = await duties(stores, alarms, now);
  const postponed: Alarm[] = [];
  const changes = alarms.flatMap((alarm) => {
    const facts = { workedAt: workedAt.get(alarm.ticketId ?? '') ?? null, onDuty: dutyOf(alarm) };
    const changed = wake(alarm, facts, now);
    if (changed.length === 0) postponed.push({ ...alarm, unchangedSince: unchangedSince(alarm, facts) });
    return changed;
  });
  await stores.alarms.postpone(postponed);
  await stores.alarms.save(changes.map(byHouse));
  await escalateTickets(stores, changes.filter(({ event }) => event.type === 'ALARM_ESCALATED').map(({ alarm }) => alarm), now);
  return accepted(alarms.length);
}

/** Who answers for each alarm's unit, read once for all that climb the ladder. */
async function duties(stores: WakeStores, alarms: readonly Alarm[], now: Instant): Promise<(alarm: Alarm) => (duty: Duty) => OnDuty> {
  const pathOf = ({ unitId }: Alarm): readonly string[] => stores.units.get(unitId)?.path ?? [];
  const climbing = alarms.filter(({ state }) => state === 'ACTIVE_UNACKED');
  const rosters = climbing.length === 0 ? [] : await stores.rosters.between([...new Set(climbing.flatMap(pathOf))], { from: now, to: now + 1 });
  const people = await stores.people.byIds(rosters.flatMap(({ shifts }) => shifts.map(({ agentId }) => agentId)));
  return (alarm) => (duty) => onDuty(rosters.filter((roster) => roster.duty === duty), pathOf(alarm), now, people);
}

async function escalateTickets(stores: WakeStores, climbed: readonly Alarm[], now: Instant): Promise<void> {
  const levels = new Map(climbed.flatMap(({ ticketId, escalationLevel }) => (ticketId === null ? [] : [[ticketId, escalationLevel] as const])));
  for (const ticket of levels.size === 0 ? [] : await stores.tickets.lockAll([...levels.keys()])) {
    const level = levels.get(ticket.id) ?? 0;
    if (!OPEN_STATES.includes(ticket.state) || level <= ticket.escalationLevel) continue;
    stores.tickets.add(ticket.id, [ticketEvent('ESCALATED', now, { level: level as EscalationLevel, cause: 'ALARM_UNACKNOWLEDGED' })], {
      actor: systemActor('alarms'), reason: null, origin: originOf(ticket),
    });
  }
}
