import type { Live } from './live/start-live.ts';
import type { RunningReaction } from './platform/event-log/reaction.ts';
import type { Health, HealthCheck } from './platform/http/health-routes.ts';
import type { ReadStanding, Standing } from './standing.ts';

/** How far behind a server may be and still be sent requests, in ms. */
export interface ReadinessLimits {
  /** The live picture; older, a wall does not show it as live (wall, section 7). */
  readonly pictureMs: number;
  /** A committed event that waits for its place in the log. */
  readonly unorderedMs: number;
  /** An instant that fell due and was not dealt with. */
  readonly overdueMs: number;
  /** A reaction whose cursor stands still with events behind it. */
  readonly stuckMs: number;
}

export const READINESS_LIMITS: ReadinessLimits = { pictureMs: 15_000, unorderedMs: 10_000, overdueMs: 10_000, stuckMs: 30_000 };

export interface ReadinessParts {
  readonly standing: ReadStanding;
  readonly live: Live;
  readonly reactions: readonly RunningReaction[];
}

/** Whether this server is caught up. Each check says how things stand in names and numbers; all of it may be known to everybody. */
export function readinessChecks({ standing, live, reactions }: ReadinessParts, limits: ReadinessLimits = READINESS_LIMITS): Readonly<Record<string, HealthCheck>> {
  // Why the database did not answer is said once, by its own check.
  const of = (read: (standing: Standing) => Health): HealthCheck => async () => await standing().then(read, () => ({ ok: false, detail: 'not known' }));
  return {
    database: async () => ({ ok: true, detail: `answered in ${Math.round((await standing()).answerMs)} ms` }),
    migrations: of(({ schema: { missing, newer } }) => ({
      ok: missing.length === 0,
      detail: missing.length > 0 ? `missing: ${missing.join(', ')}` : newer.length > 0 ? `run, and ${newer.length} of a newer version` : 'run',
    })),
    sequencer: of(({ log }) => ({ ok: log.oldestMs < limits.unorderedMs, detail: `${log.pending} events wait for their place, the oldest for ${seconds(log.oldestMs)}` })),
    timers: of(({ due }) => ({
      ok: [...due.values()].every(({ oldestMs }) => oldestMs < limits.overdueMs),
      detail: [...due].map(([name, { due: count, oldestMs }]) => `${name}: ${count} due, the oldest for ${seconds(oldestMs)}`).join('; '),
    })),
    reactions: async () => {
      const standings = reactions.map((reaction) => ({ name: reaction.name, ...reaction.standing() }));
      return {
        ok: standings.every(({ stuckMs }) => stuckMs < limits.stuckMs),
        detail: standings.map(({ name, eventsBehind, stuckMs }) => `${name}: ${eventsBehind} events behind, standing still for ${seconds(stuckMs)}`).join('; '),
      };
    },
    live: async () => {
      const { seq, ageMs } = live.metrics();
      return { ok: live.isReady && ageMs < limits.pictureMs, detail: `${live.isReady ? '' : 'catching up, '}at seq ${seq}, ${seconds(ageMs)} old` };
    },
  };
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
