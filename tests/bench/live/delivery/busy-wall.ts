import { randomUUID } from 'node:crypto';
import { UnitTree, type Unit } from '../../../../api/src/access/domain/unit-tree.ts';
import { raised } from '../../../../api/src/alarms/domain/alarm.ts';
import { USUAL_DISPATCHING, type Queue } from '../../../../api/src/dispatch/domain/queue.ts';
import { HOUR_MS, MINUTE_MS } from '../../../../api/src/foundation/instant.ts';
import { DEFAULT_LIVE_SETTINGS, keepMs } from '../../../../api/src/live/domain/settings.ts';
import { viewWall } from '../../../../api/src/live/domain/view-wall.ts';
import type { Wall } from '../../../../api/src/live/domain/wall.ts';
import { WallState } from '../../../../api/src/live/domain/wall-state.ts';
import { toGlobalId } from '../../../../api/src/platform/graphql/global-id.ts';
import { BRANCHES, PROVINCE, QUEUES, TEAMS } from '../../../../api/src/seeds/demo-organisation.ts';
import { clock, LIMITS, NOW, ticket } from '../../../domain/live/picture.ts';

const KINDS = ['law', 'restore', 'respond', 'dispatch', 'handle'] as const;
const TICKETS = 400;
const ALARMS = 120;

/**
 * What the wall of a busy province is sent: as many rows as are ever sent, of every class, the queues of the demo operator
 * and a full foot. It is read off a picture of now by the code that reads it in the server.
 */
export function busyWall(): Wall {
  const organisation = demoUnits();
  const [province] = organisation;
  const units = new UnitTree(organisation);
  const queues = demoQueues(organisation);
  const state = new WallState((unitId) => units.get(unitId)!.path, keepMs(DEFAULT_LIVE_SETTINGS));
  const teams = organisation.filter(({ kind }) => kind === 'TEAM');
  for (let index = 0; index < TICKETS; index += 1) {
    const [team, queue] = [teams[index % teams.length]!, queues[index % queues.length]!];
    const each = ticket({
      id: toGlobalId('Ticket', randomUUID()), ticketNo: `260302-${String(index).padStart(4, '0')}`, unitId: team.id, teamId: team.id, queueId: queue.id,
      tier: index % 7 === 0 ? 'VIP' : 'ORDINARY', accepted: index % 3 !== 0, receivedAt: NOW - (index % 60) * MINUTE_MS,
      restoredAt: index % 9 === 0 ? NOW - index * MINUTE_MS : null, assessmentDueAt: index % 2 === 0 ? NOW + HOUR_MS : null,
      clocks: [clock(KINDS[index % KINDS.length]!, ((index % 40) - 20) * 3 * MINUTE_MS)],
    });
    state.put(each.id, each, NOW);
    if (index < ALARMS) {
      const condition = { causeKey: each.id, kind: 'SLA_BREACH', priority: 'P2', clauseNo: LIMITS.restore.clauseNo, targetId: LIMITS.restore.targetId } as const;
      const subject = { unitId: team.id, queueId: queue.id, ticketId: each.id, ticketNo: each.ticketNo, tier: each.tier, incidentId: null, dutyId: null } as const;
      state.putAlarm(raised(toGlobalId('Alarm', randomUUID()), condition, subject, NOW));
    }
  }
  return viewWall(state, province!, {
    seq: 1_000_000, asOf: NOW, now: NOW, timeZone: 'Asia/Shanghai', units, queues: new Map(queues.map((queue) => [queue.id, queue])),
    staffed: new Map(queues.map(({ id }) => [id, 5])),
    policy: {
      version: '1.0.0', csat: { lines: [85, 90], clauseNo: '5.4' }, response: { lines: [90], clauseNo: '5.4' }, resolution: { lines: [95], clauseNo: '5.4' },
    },
    lag: { detectP50Ms: 12, detectP99Ms: 58, publishP50Ms: 21, publishP99Ms: 93, samples: 1_000 },
    settings: DEFAULT_LIVE_SETTINGS,
  });
}

/** The demo operator's units, the province in front. */
function demoUnits(): readonly Unit[] {
  const idOf = new Map([PROVINCE, ...BRANCHES, ...TEAMS].map(({ code }) => [code as string, toGlobalId('Unit', randomUUID())]));
  const province = idOf.get(PROVINCE.code)!;
  return [
    { ...PROVINCE, id: province, kind: 'PROVINCE', parentId: null, path: [province] },
    ...BRANCHES.map((branch): Unit => {
      const id = idOf.get(branch.code)!;
      return { ...branch, id, kind: 'BRANCH', parentId: province, path: [province, id] };
    }),
    ...TEAMS.map(({ code, name, branch }): Unit => {
      const [id, parentId] = [idOf.get(code)!, idOf.get(branch)!];
      return { id, code, name, kind: 'TEAM', parentId, path: [province, parentId, id] };
    }),
  ];
}

function demoQueues(units: readonly Unit[]): readonly Queue[] {
  return QUEUES.map(({ code, name, unit, serviceLevelTargetPercent }, index) => ({
    id: toGlobalId('Queue', randomUUID()), code, name, unitId: units.find((each) => each.code === unit)!.id, ...USUAL_DISPATCHING, serviceLevelTargetPercent, position: index + 1,
  }));
}
