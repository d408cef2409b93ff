import { crc32 } from 'node:zlib';
import { BREACHES, PAGE } from '../page-operations.ts';
import { openViewers } from '../viewer-socket.ts';

export interface ToBreachViewers {
  readonly port: number;
  readonly token: string;
  readonly viewers: number;
  /** Whether they are sent what an open page of the wall is sent, or breaches alone. */
  readonly page: boolean;
}

/** A breach that every viewer was sent. */
export interface SeenBreach {
  readonly eventId: string;
  readonly ticketNo: string;
  readonly dueAt: number;
  readonly detectedAt: number;
  /** When the first and when the last viewer had it, by the clock of this machine. */
  readonly firstAt: number;
  readonly lastAt: number;
}

export interface SeenBreaches {
  readonly breaches: readonly SeenBreach[];
  /** Batches that not every viewer was sent, or not once. */
  readonly torn: number;
}

interface Batch {
  readonly breaches: readonly Omit<SeenBreach, 'firstAt' | 'lastAt'>[];
  readonly firstAt: number;
  lastAt: number;
  viewers: number;
}

interface Message {
  readonly payload: { readonly data: { readonly slaBreaches: { readonly breaches: readonly { readonly eventId: string; readonly ticketNo: string; readonly dueAt: string; readonly detectedAt: string }[] } } };
}

const batches = new Map<string, Batch>();
/** Who has been sent how things stand: each viewer's first, which is nothing new. */
const begun = new Set<number>();

/** Takes note of a batch. All viewers are sent the same bytes: it is read when the first has it, and known again by its sum. */
function note(viewer: number, message: Buffer): void {
  const at = Date.now();
  if (!begun.has(viewer)) return void begun.add(viewer);
  const key = `${message.length}/${crc32(message)}`;
  const known = batches.get(key);
  if (known !== undefined) {
    known.lastAt = at;
    known.viewers += 1;
    return;
  }
  const { payload } = JSON.parse(String(message)) as Message;
  const breaches = payload.data.slaBreaches.breaches.map(({ eventId, ticketNo, dueAt, detectedAt }) => ({ eventId, ticketNo, dueAt: Date.parse(dueAt), detectedAt: Date.parse(detectedAt) }));
  batches.set(key, { breaches, firstAt: at, lastAt: at, viewers: 1 });
}

let viewers = 0;
process.on('message', (message: ToBreachViewers | 'report') => {
  if (message === 'report') {
    const whole = [...batches.values()].filter((batch) => batch.viewers === viewers);
    const breaches = whole.flatMap((batch) => batch.breaches.map((breach) => ({ ...breach, firstAt: batch.firstAt, lastAt: batch.lastAt })));
    process.send!({ breaches, torn: batches.size - whole.length } satisfies SeenBreaches);
    return;
  }
  const { port, token, page } = message;
  viewers = message.viewers;
  const operations = page ? PAGE : [BREACHES];
  void openViewers(Array.from({ length: viewers }, () => ({ port, token, operations })), (viewer, id, bytes) => {
    if (id === BREACHES.id) note(viewer, bytes);
  }).then(() => process.send!('ready'));
});
process.on('disconnect', () => process.exit());
