import { createHash } from 'node:crypto';
import type { Queue } from '../../dispatch/domain/queue.ts';
import type { Agent } from '../../workforce/domain/agent.ts';
import type { HistoricPlaces, WaivedGuard } from './history.ts';

/** What replayed history is excused from beyond what history is. */
export const REPLAY_WAIVED: readonly WaivedGuard[] = [
  { guard: 'skillsMatchOrOverride', because: 'the operator\'s agents stand in for the people of the log, whose skills are unknown' },
];

/**
 * Where replayed history is worked on: the operator's own queues and agents stand in for the source's groups and people,
 * the same one for the same name every time. Null when there is no queue or nobody to work in it.
 */
export function replayPlaces(unitId: string, queues: readonly Queue[], agents: readonly Agent[]): HistoricPlaces | null {
  const front = queues.find(({ requiredSkills }) => requiredSkills.length === 0) ?? queues[0];
  const [anybody] = agents;
  if (front === undefined || anybody === undefined) return null;
  return {
    unitId,
    queueOf: (group) => (group === null ? front : pick(queues, group) ?? front).id,
    agentOf: (group, person) => (pick(agents, person ?? `desk of ${group ?? 'nobody'}`) ?? anybody).id,
  };
}

function pick<T>(from: readonly T[], name: string): T | undefined {
  return from[createHash('sha256').update(name).digest().readUInt32BE() % from.length];
}
