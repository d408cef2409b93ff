import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemCaller } from '../../../api/src/access/domain/caller.ts';
import { grantedPermissions } from '../../../api/src/access/domain/permissions.ts';
import { UnitTree } from '../../../api/src/access/domain/unit-tree.ts';
import type { Alarm } from '../../../api/src/alarms/domain/alarm.ts';
import { reconcile } from '../../../api/src/alarms/domain/reconcile.ts';
import type { WatchedTicket } from '../../../api/src/alarms/domain/watched-ticket.ts';
import { shelveAlarm } from '../../../api/src/alarms/use-cases/shelve-alarm.ts';
import { deviationsOf } from '../../../api/src/procedure/domain/deviations.ts';
import { stagesOf } from '../../../api/src/procedure/domain/stages.ts';
import { projectProcedure } from '../../../api/src/procedure/folds/project-procedure.ts';
import { isUnmet } from '../../../api/src/sla/domain/clock.ts';
import { summarise } from '../../../api/src/sla/domain/ticket-clocks.ts';
import type { CommandName } from '../../../api/src/tickets/domain/commands.ts';
import { decide } from '../../../api/src/tickets/domain/decide.ts';
import type { RecordedTicketEvent, TicketEventOf } from '../../../api/src/tickets/domain/events.ts';
import { begin, evolve } from '../../../api/src/tickets/domain/evolve.ts';
import { decideIntake } from '../../../api/src/tickets/domain/intake.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import { workflowOf } from '../../../api/src/tickets/domain/transitions.ts';
import { OPEN_STATES } from '../../../api/src/tickets/domain/words.ts';
import { RESULT_WORDS } from '../tickets/commands.ts';
import { circumstances, intakeOf, RECEIVED_AT } from '../tickets/life.ts';
import { always } from './always.ts';
import { commandOf } from './deeds.ts';
import { playWhole } from './play.ts';
import { wholePlots } from './plot.ts';
import type { WholeLife } from './whole-life.ts';
import { WORLD } from './world.ts';

/** Steps that the ticket life asks a reason for, with the row of its table. */
const WITH_REASON: readonly CommandName[] = [
  'returnTicket', 'declineOffer', 'replaceOwner', 'reopen', 'withdraw', 'merge', 'invalidate', 'escalate', 'reclassify', 'unlinkIncident', 'migratePolicy', 'transfer', 'waiveStage', 'planStage', 'untickItem', 'skipItem',
  'recordDeviation', 'decideDeviation', 'openConflict', 'addCollaborator', 'removeCollaborator', 'issueWorkOrder', 'releaseWorkOrder', 'declineWorkOrder', 'withdrawWorkOrder', 'noteAddressChange',
];

/** The life as the alarm rules look at it. */
function watchedOf({ ticket, story, clocks }: WholeLife): WatchedTicket {
  const { governing } = summarise(clocks);
  const breachOf = (targetId: string) => story.findLast((event) => event.type === 'BREACHED' && event.payload.targetId === targetId);
  return {
    ticketId: ticket.id, ticketNo: ticket.ticketNo, unitId: 'unit', queueId: ticket.queueId, tier: ticket.confirmed?.tier ?? 'ORDINARY', origin: ticket.origin, incidentId: ticket.parentIncidentId,
    state: ticket.state, accepted: ticket.acceptedAt !== null, axes: ticket.confirmed ?? ticket.reported, riskImported: ticket.origin === 'IMPORT', isHistory: ticket.origin === 'IMPORT', progressLateSince: null, lateOrders: [],
    clocks: clocks.filter(isUnmet).map((clock) => {
      const breach = breachOf(clock.targetId);
      return {
        ...clock, governing: governing.has(clock.targetId), lastWarningReached: clock.warningsReached === clock.warnsAt.length, breachImported: breach?.origin === 'IMPORT',
        breachMigrated: breach?.type === 'BREACHED' && breach.payload.cause === 'MIGRATION',
      };
    }),
  };
}

describe('the laws of tickets, over whole lives', () => {
  it('[I1] [R009] an open ticket has an owner after every single event, from the receipt on', () => {
    expect(decideIntake(intakeOf({ ownerId: ' ' }), RECEIVED_AT).ok).toBe(false);
    const people = [WORLD.intake, WORLD.handler, WORLD.other, WORLD.helper];
    fc.assert(fc.property(wholePlots(), (plot) => {
      const { life: { story } } = playWhole(plot);
      story.slice(1).reduce((ticket, event) => {
        const next = evolve(ticket, event);
        if (OPEN_STATES.includes(next.state)) expect(people, `${event.type} in ${next.state}`).toContain(next.ownerId);
        return next;
      }, begin('ticket', story[0]!.origin, story[0] as TicketEventOf<'RECEIVED'>));
    }), { numRuns: 150 });
  });

  it('[I6] what people say in words stands in no event: neither the request, nor the work done, nor the solution', () => {
    const { title, description } = intakeOf();
    always(({ story }) => {
      const log = JSON.stringify(story.slice(-5));
      for (const words of [title, description, RESULT_WORDS.solution, RESULT_WORDS.worklog]) expect(log).not.toContain(words);
    });
  });

  it('[I9] an alarm about the law is never put aside, however the life goes, by nobody and within no incident; others are', async () => {
    const alarms = new Map<string, Alarm>();
    fc.assert(fc.property(wholePlots(15), (plot) => {
      playWhole(plot, (life, now) => {
        for (const { alarm } of reconcile(watchedOf(life), [], now)) {
          if (alarm.kind === 'STATUTORY_BREACH') expect(alarm.isSuppressed).toBe(false);
          alarms.set(`${alarm.kind} ${alarm.targetId} ${alarm.incidentId} ${alarm.tier}`, alarm);
        }
      });
    }), { numRuns: 150 });
    const chief = { ...systemCaller('test', 'unit'), role: 'SUPERVISOR' as const, permissions: grantedPermissions('SUPERVISOR', null) };
    const units = new UnitTree([{ id: 'unit', code: 'U', name: { zh: '省', en: 'Province' }, kind: 'PROVINCE', parentId: null, path: ['unit'] }]);
    const kinds = new Map<string, Set<string>>();
    for (const alarm of alarms.values()) {
      const saved: string[] = [];
      const stores = { units, alarms: { lock: () => Promise.resolve(alarm), save: (changes: readonly { readonly event: { readonly type: string } }[]) => { saved.push(...changes.map(({ event }) => event.type)); return Promise.resolve(); } }, now: () => Promise.resolve(alarm.raisedAt) };
      const outcome = await shelveAlarm(stores, chief, { alarmId: alarm.id, minutes: 30, reason: 'PLANNED_WORK' });
      kinds.set(alarm.kind, (kinds.get(alarm.kind) ?? new Set()).add(outcome.ok ? 'put aside' : outcome.refusals[0]!.code));
      expect(saved).toEqual(outcome.ok ? ['ALARM_SHELVED'] : []);
    }
    expect(kinds.get('STATUTORY_BREACH')).toEqual(new Set(['NOT_SHELVABLE']));
    expect(kinds.get('SLA_BREACH')).toEqual(new Set(['put aside']));
  });

  it('[I10] every event says who, when and, where the step asks for it, why', () => {
    let reasons = 0;
    always(({ story }) => {
      for (const { actor, occurredAt, recordedAt, origin, reason, type } of story.slice(-8)) {
        expect([actor.id.trim() !== '', Number.isInteger(occurredAt), Number.isInteger(recordedAt), occurredAt <= recordedAt]).toEqual([true, true, true, true]);
        if (actor.kind !== 'USER' || origin === 'IMPORT' || !['RETURNED', 'TRANSFERRED', 'REOPENED', 'RECLASSIFIED', 'WITHDRAWN', 'MERGED', 'INVALIDATED'].includes(type)) continue;
        expect(reason?.trim()).toBeTruthy();
        reasons += 1;
      }
    });
    expect(reasons).toBeGreaterThan(20);
  });

  it('[I10] no step that asks for a reason is taken without one, whatever the ticket has come to', () => {
    const taken = new Set<CommandName>();
    fc.assert(fc.property(wholePlots(15), fc.nat(0xffff), (plot, bits) => {
      playWhole(plot, ({ ticket }, now) => {
        for (const name of WITH_REASON) {
          expect(workflowOf(ticket.workflow).transitions[name].guards, name).toContain('reasonGiven');
          const command = commandOf(name, ticket, plot, WORLD, now, bits);
          const ask = (reason: string | null): boolean => decide(ticket, command, circumstances(now, { agentId: WORLD.fitter, mayApprove: true, reason })).ok;
          expect([name, ask(null), ask(' ')]).toEqual([name, false, false]);
          if (ask('So it was.')) taken.add(name);
        }
      });
    }), { numRuns: 60, seed: 20_260_301 });
    expect(WITH_REASON.filter((name) => !taken.has(name))).toEqual([]);
  });

  it('[I4] [R080] stages and deviations, folded only when something concerns them, are at every instant what the whole log says', async () => {
    const lives: { readonly ticket: Ticket; readonly story: readonly RecordedTicketEvent[]; readonly added: readonly RecordedTicketEvent[]; readonly life: number }[] = [];
    for (const [life, plot] of fc.sample(wholePlots(20), 150).filter(({ isHistory }) => !isHistory).entries()) {
      let seen = 0;
      playWhole({ ...plot, withGates: true }, ({ ticket, story }) => {
        lives.push({ life, ticket, story: [...story], added: story.slice(seen) });
        seen = story.length;
      });
    }
    const kept = new Map<number, object>();
    for (const { life, ticket, story, added } of lives) {
      const [rows] = await projectProcedure({ tickets: [{ ticket, added }], stories: { of: () => Promise.resolve(new Map([[ticket.id, story]])) } });
      if (rows !== undefined) kept.set(life, { stages: rows.stages, deviations: rows.deviations });
      const stored = kept.get(life) ?? { stages: [], deviations: [] };
      expect(stored, added.map(({ type }) => type).join()).toEqual({ stages: stagesOf(story), deviations: deviationsOf(story) });
    }
  });
});
