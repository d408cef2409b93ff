import { setTimeout as after } from 'node:timers/promises';
import { systemCaller } from '../../../../api/src/access/domain/caller.ts';
import { HOUR_MS } from '../../../../api/src/foundation/instant.ts';
import { query } from '../../../../api/src/platform/orm/query.ts';
import { performStep } from '../../../../api/src/tickets/use-cases/perform-step.ts';
import { openBenchHouse, provinceOf, type HouseSettings } from '../bench-house.ts';

export interface TrafficWish {
  readonly settings: HouseSettings;
  readonly perSecond: number;
}

/** How many updates were made so far, and how many were refused. */
export interface TrafficCount {
  readonly made: number;
  readonly refused: number;
}

export type ToTraffic = { readonly begin: TrafficWish } | 'count';

/** How many tickets take turns: so many that each is left alone for minutes. */
const TICKETS = 20_000;

/**
 * People who work: tickets in progress are suspended and, when their turn comes again, resumed. So for any length of time
 * there are as many tickets as there were, and what a ticket weighs in the picture stays what it was.
 */
async function work({ settings, perSecond }: TrafficWish, count: { made: number; refused: number }): Promise<never> {
  const house = await openBenchHouse(settings);
  const caller = systemCaller('bench', provinceOf(house));
  const rows = await query<{ id: string; suspended: boolean }>(house.reads(), "select id, state = 'SUSPENDED' as suspended from ticket where state in ('IN_PROGRESS', 'SUSPENDED') order by id limit $1", [TICKETS]);
  const suspended = new Set(rows.flatMap((row) => (row.suspended ? [row.id] : [])));
  const startedAt = performance.now();
  process.send!('begun');
  for (let turn = 0; ; turn += 1) {
    await after(Math.max(0, startedAt + (turn * 1_000) / perSecond - performance.now()));
    const { id } = rows[turn % rows.length]!;
    const wasSuspended = suspended.has(id);
    void house.perform((stores) => performStep(stores, caller, {
      ticketId: id, reason: 'bench',
      command: wasSuspended
        ? { name: 'resume', cause: 'MANUAL' }
        : { name: 'suspend', reason: 'APPOINTMENT', evidence: 'agreed by phone', expectedResumeAt: Date.now() + 4 * HOUR_MS, approvedBySupervisor: true },
    })).then((outcome) => {
      count[outcome.ok ? 'made' : 'refused'] += 1;
      if (!outcome.ok) process.stderr.write(`${JSON.stringify(outcome.refusals)}\n`);
      else if (wasSuspended) suspended.delete(id);
      else suspended.add(id);
    });
  }
}

const count = { made: 0, refused: 0 };
process.on('message', (message: ToTraffic) => {
  if (message === 'count') process.send!({ ...count } satisfies TrafficCount);
  else void work(message.begin, count);
});
process.on('disconnect', () => process.exit());
