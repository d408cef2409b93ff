import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../api/src/foundation/ids.ts';
import { accepted, refused } from '../../../api/src/foundation/outcome.ts';
import type { LoggedEvent, NewEvent } from '../../../api/src/platform/event-log/event-log.ts';
import { PENDING_CHANNEL, startSequencer, type Sequencer } from '../../../api/src/platform/event-log/sequencer.ts';
import { followEvents, lastSeq, readEvents, type EventTail } from '../../../api/src/platform/event-log/tail.ts';
import { createLog } from '../../../api/src/platform/log.ts';
import { openOrm, type Orm } from '../../../api/src/platform/orm/orm.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { createUnitOfWork, type UnitOfWork } from '../../../api/src/platform/unit-of-work/unit-of-work.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

const log = createLog({ level: 'error', production: true }, (line) => process.stderr.write(line));
let database: FreshDatabase;
let orm: Orm;
let work: UnitOfWork;
const sequencers: Sequencer[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  orm = await openOrm(database.url, [], { poolSize: 20 });
  work = createUnitOfWork(orm, () => { for (const sequencer of sequencers) sequencer.wake(); });
  sequencers.push(startSequencer(database.url, log, () => {}), startSequencer(database.url, log, () => {}));
});

afterAll(async () => {
  await Promise.all(sequencers.map((sequencer) => sequencer.close()));
  await orm.close();
  await database.drop();
});

function event(subjectId: string, place: number): NewEvent {
  return {
    id: newId(), stream: 'ticket', subjectId, place, type: 'CHASED', payload: { place }, unitId: subjectId, occurredAt: Date.now(),
    actor: { kind: 'SYSTEM', id: 'test' }, reason: null, origin: 'LIVE',
  };
}

const ordered = async (count: number): Promise<readonly LoggedEvent[]> => {
  await expect.poll(async () => await lastSeq(orm.em.fork()), { timeout: 15_000 }).toBeGreaterThanOrEqual(count);
  return readEvents(orm.em.fork(), 0, 100_000);
};

describe('the order of the event log', () => {
  it('has no gap and no double under concurrent writers of which some roll back, and keeps each subject in its places', async () => {
    const before = await lastSeq(orm.em.fork());
    const subjects = Array.from({ length: 40 }, () => newId());
    await Promise.all(subjects.map(async (subject, index) => {
      for (let place = 1; place <= 10; place += 1) {
        await work.perform(async (tx) => {
          tx.append([event(subject, place)]);
          return accepted(null);
        });
        if (index % 4 === 0) {
          const outcome = await work.perform(async (tx) => {
            tx.append([event(subject, place + 1)]);
            return refused({ code: 'NO', message: 'rolled back on purpose' });
          });
          expect(outcome.ok).toBe(false);
        }
      }
    }));
    const events = (await ordered(before + 400)).slice(before);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => before + index + 1));
    expect(new Set(events.map(({ id }) => id)).size).toBe(400);
    for (const subject of subjects) {
      expect(events.filter(({ subjectId }) => subjectId === subject).map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    }
  });

  it('does not wait for a transaction that stays open, and orders its events when it commits', async () => {
    const slow = newId();
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => { release = resolve; });
    const writing = orm.em.fork().transactional(async (em) => {
      await query(em, `insert into event (id, stream, subject_id, place, type, payload, unit_id, occurred_at, actor_kind, actor_id, origin)
        values ($1, 'ticket', $1, 1, 'CHASED', '{}', $1, now(), 'SYSTEM', 'test', 'LIVE')`, [slow]);
      await query(em, 'insert into event_pending values ($1)', [slow]);
      await held;
    });
    const before = await lastSeq(orm.em.fork());
    const quick = event(newId(), 1);
    await work.perform(async (tx) => { tx.append([quick]); return accepted(null); });
    expect((await ordered(before + 1)).at(-1)!.id).toBe(quick.id);
    release();
    await writing;
    expect((await ordered(before + 2)).at(-1)!.id).toBe(slow);
  });

  it('is told of a commit on a server that does not lead, and does not wait for its next look', async () => {
    await expect.poll(() => sequencers.filter(({ leading }) => leading).length, { timeout: 15_000 }).toBe(1);
    const listener = new Client({ connectionString: database.url });
    await listener.connect();
    try {
      const told = new Promise((resolve) => listener.once('notification', resolve));
      await listener.query(`listen ${PENDING_CHANNEL}`);
      sequencers.find(({ leading }) => !leading)!.wake();
      await told;
    } finally {
      await listener.end();
    }
  });

  it('goes on when the server that leads dies', async () => {
    const before = await lastSeq(orm.em.fork());
    await query(orm.em.fork(), "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'clausewatch sequencer' and datname = current_database()");
    const subject = newId();
    for (let place = 1; place <= 5; place += 1) await work.perform(async (tx) => { tx.append([event(subject, place)]); return accepted(null); });
    expect((await ordered(before + 5)).slice(before).map(({ place }) => place)).toEqual([1, 2, 3, 4, 5]);
  });

  it('is handed to a follower in order, and again when handling it failed', async () => {
    const before = await lastSeq(orm.em.fork());
    const seen: number[] = [];
    let failures = 2;
    const tail: EventTail = followEvents(orm, database.url, createLog({ level: 'error', production: true }, () => {}), before, async (events) => {
      if (failures > 0) { failures -= 1; throw new Error('on purpose'); }
      seen.push(...events.map(({ seq }) => seq));
    });
    for (let index = 0; index < 20; index += 1) await work.perform(async (tx) => { tx.append([event(newId(), 1)]); return accepted(null); });
    await expect.poll(() => seen.length, { timeout: 10_000 }).toBe(20);
    expect(seen).toEqual(Array.from({ length: 20 }, (_, index) => before + index + 1));
    await tail.close();
  });

  it('[R011] refuses to change or delete what is recorded', async () => {
    await expect(query(orm.em.fork(), "update event set type = 'OTHER'")).rejects.toThrow(/append-only/);
    await expect(query(orm.em.fork(), 'delete from event_order')).rejects.toThrow(/append-only/);
  });
});
