import { HISTORY_UNIT } from '../../../api/src/access/domain/history-unit.ts';
import { UnitTree, type Unit, type UnitKind } from '../../../api/src/access/domain/unit-tree.ts';
import { USUAL_DISPATCHING, type Queue } from '../../../api/src/dispatch/domain/queue.ts';
import { HOUR_MS, MINUTE_MS, type Instant } from '../../../api/src/foundation/instant.ts';
import { liveTicket, type LiveClock, type LiveLimit, type LiveTicket, type TicketFacts } from '../../../api/src/live/domain/live-ticket.ts';
import { DEFAULT_LIVE_SETTINGS, keepMs } from '../../../api/src/live/domain/settings.ts';
import { viewWall, type ViewContext } from '../../../api/src/live/domain/view-wall.ts';
import type { Wall } from '../../../api/src/live/domain/wall.ts';
import { WallState } from '../../../api/src/live/domain/wall-state.ts';

/** 10:00 at the site on a Monday. */
export const NOW = Date.UTC(2026, 2, 2, 2);

const unit = (id: string, kind: UnitKind, parentId: string | null, path: readonly string[]): Unit => ({ id, code: id, name: { zh: id, en: id }, kind, parentId, path });

/** A province with two branches and three teams, and what keeps imported history. */
export const UNITS = new UnitTree([
  unit('p', 'PROVINCE', null, ['p']),
  unit('b1', 'BRANCH', 'p', ['p', 'b1']),
  unit('b2', 'BRANCH', 'p', ['p', 'b2']),
  unit('t1', 'TEAM', 'b1', ['p', 'b1', 't1']),
  unit('t2', 'TEAM', 'b1', ['p', 'b1', 't2']),
  unit('t3', 'TEAM', 'b2', ['p', 'b2', 't3']),
  unit(HISTORY_UNIT.code, 'BRANCH', 'p', ['p', HISTORY_UNIT.code]),
  unit('old', 'TEAM', HISTORY_UNIT.code, ['p', HISTORY_UNIT.code, 'old']),
]);

const queue = (id: string, unitId: string, position: number): [string, Queue] => [id, {
  id, code: id, name: { zh: `${id}号`, en: `queue ${id}` }, unitId, ...USUAL_DISPATCHING, serviceLevelTargetPercent: null, position,
}];
export const QUEUES: ReadonlyMap<string, Queue> = new Map([queue('q1', 't1', 1), queue('q2', 't2', 2), queue('q3', 't3', 3), queue('q-old', 'old', 4)]);

const limit = (targetId: string, clauseNo: string, over: Partial<LiveLimit>): LiveLimit => ({
  targetId, clauseNo, class: 'SLA', bind: 'SHALL', family: 'RESTORE', milestone: 'RESTORE', limitText: { zh: '2时', en: '2 h' }, ...over,
});

/** The limits that the tests play with, as the standard and the law have them. */
export const LIMITS = {
  classify: limit('T01', '3.1', { family: 'CLASSIFY', milestone: 'CLASSIFY' }),
  dispatch: limit('T02', '3.2', { family: 'DISPATCH', milestone: 'DISPATCH', bind: 'SHOULD' }),
  respond: limit('T06', '4.2', { family: 'RESPOND', milestone: 'RESPOND' }),
  respondLater: limit('T03', '3.3', { family: 'RESPOND', milestone: 'RESPOND' }),
  assess: limit('T21', '7.2', { family: 'RESPOND', milestone: 'RESPOND', class: 'ASSESSMENT' }),
  restore: limit('T09', '5.1', {}),
  law: limit('S1-URBAN', 'Art 32', { class: 'STATUTORY' }),
  handle: limit('T07', '4.2', { family: 'COMPLETE', milestone: 'HANDLE' }),
  repair: limit('T04', '3.3', { family: 'COMPLETE', milestone: 'REPAIR' }),
} as const;

/** A running, governing clock with a budget of 2 h that is due `dueInMs` from now, and late if that has passed. */
export function clock(kind: keyof typeof LIMITS, dueInMs: number, over: Partial<LiveClock> = {}): LiveClock {
  const budgetMs = kind === 'classify' ? 15 * MINUTE_MS : 2 * HOUR_MS;
  const dueAt = NOW + dueInMs;
  const warnsAt = kind === 'classify' ? [dueAt - 5 * MINUTE_MS] : [dueAt - 0.25 * budgetMs, dueAt - 0.1 * budgetMs];
  return {
    limit: LIMITS[kind], run: 'RUNNING', governing: true, budgetMs, startedAt: dueAt - budgetMs, dueAt, warnsAt, pausedSince: null, pausedTotalMs: 0,
    stoppedAt: null, breachedAt: dueInMs < 0 ? dueAt : null, ...over,
  };
}

export function stopped(kind: keyof typeof LIMITS, dueInMs: number, over: Partial<LiveClock> = {}): LiveClock {
  return clock(kind, dueInMs, { run: 'STOPPED', governing: false, stoppedAt: NOW + dueInMs - MINUTE_MS, breachedAt: null, ...over });
}

/** A fault at work in team t1, received five minutes ago, without clocks. */
export function ticket({ clocks = [], ...over }: Partial<TicketFacts> & { readonly clocks?: readonly LiveClock[] } = {}): LiveTicket {
  return liveTicket({
    id: 'x', version: 3, ticketNo: '260302-0001', unitId: 't1', queueId: 'q1', teamId: 't1', title: '宽带断线', type: 'FAULT', tier: 'ORDINARY', confirmed: true,
    state: 'IN_PROGRESS', suspendReason: null, accepted: true, receivedAt: NOW - 5 * MINUTE_MS, restoredAt: null, endedAt: null, assessmentDueAt: null,
    reopenCount: 0, chaseCount: 0, policyPins: [], ...over,
  }, clocks);
}

export function emptyState(): WallState {
  return new WallState((unitId) => UNITS.get(unitId)?.path ?? [unitId], keepMs(DEFAULT_LIVE_SETTINGS));
}

/** The picture of these tickets, built at once. */
export function pictureOf(tickets: readonly LiveTicket[], now: Instant = NOW): WallState {
  const state = emptyState();
  const load = state.load(now);
  for (const each of new Map(tickets.map((given) => [given.id, given])).values()) load.put(each);
  load.end();
  return state;
}

export function wallOf(state: WallState, now: Instant = NOW, unitId = 'p', over: Partial<ViewContext> = {}): Wall {
  return viewWall(state, UNITS.get(unitId)!, {
    seq: 7, asOf: now, now, timeZone: 'Asia/Shanghai', units: UNITS, queues: QUEUES, staffed: new Map([['q1', 4]]),
    policy: {
      version: '1.0.0', csat: { lines: [85, 90], clauseNo: '5.4' }, response: { lines: [90], clauseNo: '5.4' }, resolution: { lines: [95], clauseNo: '5.4' },
    },
    lag: { detectP50Ms: null, detectP99Ms: null, publishP50Ms: null, publishP99Ms: null, samples: 0 },
    settings: DEFAULT_LIVE_SETTINGS, ...over,
  });
}
