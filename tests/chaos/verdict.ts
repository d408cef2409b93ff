import { expect } from 'vitest';
import { verifyClocks } from '../../api/src/verify-clocks.ts';
import type { Acknowledged, Step } from './traffic.ts';
import { until } from './until.ts';
import { LATE, type World } from './world.ts';

/** The event that a step leaves in the log, once. */
const EVENT_OF: Readonly<Record<Step, string>> = { INTAKE: 'RECEIVED', CLASSIFY: 'CLASSIFIED', DISPATCH: 'DISPATCHED', ACCEPT: 'ACCEPTED', START: 'WORK_STARTED' };

/** Figures of a story, for whoever ran it by hand. */
export interface Verdict {
  readonly acknowledged: number;
  readonly breaches: number;
}

/**
 * What must be true when the faults are over, everybody has finished and every server is ready: nothing acknowledged is lost,
 * nothing is there twice, each breach was found once and reached every wall once, every wall shows the truth, and every clock
 * is what the log says.
 */
export async function expectTruth(world: World): Promise<Verdict> {
  const { traffic, walls, house } = world;
  await until('every breach to be published', async () => (await lateClocks(world)).filter(({ published }) => published).length === world.due());
  expect(traffic.surprises).toEqual([]);
  expect(traffic.contradictions).toEqual([]);

  expect(await done(world)).toEqual(tally(traffic.acknowledged));
  const [log] = await world.rows<{ holes: number; unordered: number; doubled: number }>(`
    select (select count(*) from (select max(place) - count(*) as missing from event group by subject_id) s where missing <> 0)::int as holes,
           (select count(*) from event e where not exists (select from event_order o where o.event_id = e.id))::int as unordered,
           (select count(*) from (select from event where type = 'BREACHED' group by subject_id, payload ->> 'targetId', payload ->> 'dueAt' having count(*) > 1) d)::int as doubled`);
  expect(log).toEqual({ holes: 0, unordered: 0, doubled: 0 });

  const late = await lateClocks(world);
  expect(late).toHaveLength(world.due());
  expect(late.filter(({ early }) => early)).toEqual([]);
  const { differences } = await verifyClocks(house.house, () => {});
  expect(differences).toEqual([]);

  for (const wall of walls) {
    const missing = (): readonly string[] => {
      const seen = new Set([...wall.told, ...wall.events.map(({ eventId }) => eventId)]);
      return late.filter(({ eventId }) => !seen.has(eventId)).map(({ eventId }) => eventId);
    };
    await until('a wall to have every breach', () => missing().length === 0);
    const ids = wall.events.map(({ eventId }) => eventId);
    expect(ids.length - new Set(ids).size, 'breaches that a wall was sent twice').toBe(0);
    await until('a wall to show the truth', async () => {
      const [truth] = await world.rows<{ open: number }>('select count(*)::int as open from ticket where closed_at is null');
      return wall.picture()?.open === truth!.open && wall.freshness() === 'live';
    });
  }
  const pictures = (): ReadonlySet<string> => new Set(walls.map((wall) => JSON.stringify({ ...wall.picture(), seq: 0 })));
  await until('all walls of the unit to show one picture', () => pictures().size <= 1);
  return { acknowledged: traffic.acknowledged.length, breaches: late.length };
}

/** Numbers of tickets by the step, as sets to compare. */
type Tally = Readonly<Record<Step, readonly string[]>>;

function tallyOf(numbersOf: (step: Step) => readonly string[]): Tally {
  const of = (step: Step): readonly string[] => numbersOf(step).toSorted();
  return { INTAKE: of('INTAKE'), CLASSIFY: of('CLASSIFY'), DISPATCH: of('DISPATCH'), ACCEPT: of('ACCEPT'), START: of('START') };
}

function tally(acknowledged: readonly Acknowledged[]): Tally {
  return tallyOf((wanted) => acknowledged.filter(({ step }) => step === wanted).map(({ ticketNo }) => ticketNo));
}

async function done(world: World): Promise<Tally> {
  const rows = await world.rows<{ ticketNo: string; type: string }>(`
    select t.ticket_no as "ticketNo", e.type from event e join ticket t on t.id = e.subject_id where t.title <> '${LATE}' order by 1`);
  return tallyOf((step) => rows.filter(({ type }) => type === EVENT_OF[step]).map(({ ticketNo }) => ticketNo));
}

/** The limit of 15 minutes to classify (T01) of the requests that nobody classified, by the clock of the database. */
export function lateClocks(world: World): Promise<readonly { readonly eventId: string; readonly published: boolean; readonly early: boolean; readonly lagS: number }[]> {
  return world.rows(`
    select e.id as "eventId", b.published_at is not null as published, e.recorded_at < b.due_at as early, extract(epoch from e.recorded_at - b.due_at)::float8 as "lagS"
    from sla_breach b join ticket t on t.id = b.ticket_id
    left join event e on e.subject_id = b.ticket_id and e.type = 'BREACHED' and e.payload ->> 'targetId' = b.target_id
    where b.target_id = 'T01' and t.title = '${LATE}'`);
}
