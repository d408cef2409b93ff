import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../../api/src/foundation/ids.ts';
import { accepted } from '../../../api/src/foundation/outcome.ts';
import type { NewEvent } from '../../../api/src/platform/event-log/event-log.ts';
import { startReaction, type Reaction, type RunningReaction } from '../../../api/src/platform/event-log/reaction.ts';
import { startSequencer, type Sequencer } from '../../../api/src/platform/event-log/sequencer.ts';
import { lastSeq } from '../../../api/src/platform/event-log/tail.ts';
import { createLog } from '../../../api/src/platform/log.ts';
import { openOrm, type Orm } from '../../../api/src/platform/orm/orm.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { createUnitOfWork, type UnitOfWork } from '../../../api/src/platform/unit-of-work/unit-of-work.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

const log = createLog({ level: 'error', production: true }, () => {});
let database: FreshDatabase;
let servers: readonly { readonly orm: Orm; readonly work: UnitOfWork }[];
let sequencer: Sequencer;
let running: readonly RunningReaction[];
/** A handling that is to fail, once. */
let isToFail = true;

const noting: Reaction = {
  name: 'noting',
  concerns: ({ type }) => type === 'CHASED',
  async handle(tx, events) {
    await query(tx.em, 'insert into noted (seq) select unnest($1::bigint[])', [events.map(({ seq }) => seq)]);
    if (isToFail) {
      isToFail = false;
      throw new Error('on purpose');
    }
  },
};

beforeAll(async () => {
  database = await freshDatabase();
  const orms = await Promise.all([1, 2].map(() => openOrm(database.url, [])));
  await query(orms[0]!.em.fork(), 'create table noted (seq bigint not null)');
  sequencer = startSequencer(database.url, log, () => { for (const reaction of running) reaction.wake(); });
  running = [];
  servers = orms.map((orm) => ({ orm, work: createUnitOfWork(orm, sequencer.wake) }));
  running = await Promise.all(servers.map(({ orm, work }) => startReaction(orm, work, log, noting)));
});
afterAll(async () => {
  await Promise.all(running.map((reaction) => reaction.close()));
  await sequencer.close();
  await Promise.all(servers.map(({ orm }) => orm.close()));
  await database.drop();
});

const em = () => servers[0]!.orm.em.fork();
const cursor = async (): Promise<number> => (await query<{ seq: number }>(em(), "select seq::float8 as seq from reaction_cursor where name = 'noting'"))[0]!.seq;
const event = (type: string): NewEvent => {
  const subjectId = newId();
  return { id: newId(), stream: 'ticket', subjectId, place: 1, type, payload: {}, unitId: subjectId, occurredAt: Date.now(), actor: { kind: 'SYSTEM', id: 'test' }, reason: null, origin: 'LIVE' };
};
const append = (types: readonly string[]) => servers[0]!.work.perform(async (tx) => {
  tx.append(types.map(event));
  return accepted(null);
});

it('deals once with each event that concerns it, on whichever server, and passes over the others up to the end of the log', async () => {
  // More than a batch of nothing, before and behind what concerns it.
  await append(Array.from({ length: 700 }, () => 'WARNED'));
  for (let round = 0; round < 30; round += 1) await append(['WARNED', round % 3 === 0 ? 'CHASED' : 'ESCALATED']);
  await append(Array.from({ length: 700 }, () => 'WARNED'));
  await expect.poll(async () => await lastSeq(em()), { timeout: 15_000 }).toBe(1_460);
  await expect.poll(cursor, { timeout: 15_000 }).toBe(1_460);
  const concerning = await query<{ seq: string }>(em(), "select o.seq from event_order o join event e on e.id = o.event_id where e.type = 'CHASED' order by o.seq");
  expect(concerning).toHaveLength(10);
  expect(await query(em(), 'select seq from noted order by seq')).toEqual(concerning);
  expect(isToFail).toBe(false);
  for (const reaction of running) await expect.poll(() => reaction.standing(), { timeout: 15_000 }).toEqual({ eventsBehind: 0, stuckMs: 0 });
});
