import { randomFillSync } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { customerNo } from '../../../api/src/customers/domain/customer-no.ts';
import { HOUR_MS } from '../../../api/src/foundation/instant.ts';
import { siteDay } from '../../../api/src/foundation/site-time.ts';
import { createDataKey } from '../../../api/src/privacy/domain/field-cipher.ts';
import type { KeyRing } from '../../../api/src/privacy/domain/key-ring.ts';
import type { Originals } from './originals.ts';
import type { Copy } from './row-copier.ts';
import { bytesCell, type SealedCopy } from './seals.ts';

/** The tickets of all copies were received in these hours before the originals: nothing of them is due for half a day. */
const SPAN_MS = 4 * HOUR_MS;
/** Where the copies' customer numbers begin; the house hands out its own far below. */
const FIRST_CUSTOMER = 20_000_000;
/** A country code that nobody has. */
const NOWHERE = '+999';

/**
 * Writes copies of the originals beside them: each with ids, numbers and customers' keys of its own and all instants earlier
 * by the same time, which the limits, running day and night, do not notice.
 * @param client of the superuser: references are not checked row by row, and the log is not asked whether it may grow
 * @param progress told how many copies are written
 */
export async function writeCopies(client: Client, originals: Originals, count: number, ring: KeyRing, timeZone: string, progress: (done: number) => void): Promise<void> {
  await client.query('set session_replication_role = replica; set synchronous_commit = off');
  const numbers = await ticketNumbers(client, timeZone);
  const { rows: [last] } = await client.query<{ seq: string }>('select max(seq) as seq from event_order');
  let seq = Number(last!.seq);
  let written = Promise.resolve();
  for (let index = 0; index < count; index += 1) {
    const copy = newCopy(originals, index, -Math.round(((count - index) / count) * SPAN_MS), ring, numbers.next);
    for (const { name, columns, copiers } of originals.tables) {
      const inLog = name === 'event_order';
      const rows = copiers.map((copier) => copier(copy));
      const lines = inLog ? rows.map((row) => `${(seq += 1)}${row.slice(row.indexOf('\t'))}`) : rows;
      const cells = Buffer.from(lines.join(''));
      await written;
      written = pipeline(Readable.from([cells]), client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`)));
      await othersTurn();
    }
    progress(index + 1);
  }
  await written;
  await numbers.keep();
}

function newCopy(originals: Originals, index: number, shiftMs: number, ring: KeyRing, ticketNo: (receivedAt: number) => string): Copy {
  const { customers, tickets, seals } = originals;
  const ids = shiftedIds(originals.ids, shiftMs);
  const firstCustomer = FIRST_CUSTOMER + index * customers.length;
  const names = [...tickets.map(({ receivedAt }) => ticketNo(receivedAt + shiftMs)), ...customers.map((_, place) => customerNo(firstCustomer + place))];
  const keys = new Map<number, ReturnType<typeof createDataKey>>();
  const sealed: SealedCopy = {
    ids,
    keyOf(customer) {
      const known = keys.get(customer);
      if (known !== undefined) return known;
      const made = createDataKey(ring, ids[customer]!);
      keys.set(customer, made);
      return made;
    },
    phoneOf: (customer) => `${NOWHERE}${String(firstCustomer + customer).padStart(9, '0')}`,
  };
  return { ids, names, shiftMs, ciphers: seals.map((seal) => bytesCell(seal(sealed))) };
}

/** UUIDs of version 7 as much earlier as the copy is; made at once, for their random parts one by one took most of the time. */
function shiftedIds(originals: readonly string[], shiftMs: number): readonly string[] {
  const random = randomFillSync(Buffer.alloc(originals.length * 9)).toString('hex');
  return originals.map((id, place) => {
    const time = (Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) + shiftMs).toString(16).padStart(12, '0');
    const tail = random.slice(place * 18, place * 18 + 18);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-9${tail.slice(3, 6)}-${tail.slice(6)}`;
  });
}

/** Ticket numbers that go on from those that were handed out, each in its day. */
async function ticketNumbers(client: Client, timeZone: string) {
  const { rows } = await client.query<{ day: string; last: number }>('select day::text, last from ticket_number');
  const lasts = new Map(rows.map(({ day, last }) => [day, last]));
  return {
    next(receivedAt: number): string {
      const day = siteDay(receivedAt, timeZone);
      const last = (lasts.get(day) ?? 0) + 1;
      lasts.set(day, last);
      return `${day.slice(2).replaceAll('-', '')}-${String(last).padStart(4, '0')}`;
    },
    async keep(): Promise<void> {
      for (const [day, last] of lasts) {
        await client.query('insert into ticket_number (day, last) values ($1, $2) on conflict (day) do update set last = excluded.last', [day, last]);
      }
    },
  };
}
