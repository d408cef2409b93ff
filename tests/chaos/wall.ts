import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { dataAgeMs, freshnessOf, type Freshness, type ReceivedHeartbeat } from '../../console/src/live/freshness.ts';
import { giveUp } from '../../console/src/live/giveUp.ts';
import { retryWaitMs } from '../../console/src/live/retry.ts';

export interface Breach {
  readonly eventId: string;
}

/** The numbers of the picture that a wall shows. */
export interface Picture {
  readonly seq: number;
  readonly open: number;
  readonly late: number;
  readonly unclassified: number;
}

/** A wall on the screen, for whose connection the story decides. It behaves as the console does, in a tenth of its time. */
export interface Wall {
  /** Every breach that came as an event, in the order in which it came. */
  readonly events: readonly Breach[];
  /** Breaches of which it was told because they were open when it came back after too long. */
  readonly told: ReadonlySet<string>;
  picture(): Picture | null;
  freshness(): Freshness;
  /** How often it had to come back. */
  connections(): number;
  close(): Promise<void>;
}

const HASTE = 10;
const KEEP_ALIVE_MS = 1_000;
const PONG_WITHIN_MS = 1_000;

const HEARTBEAT = 'subscription { heartbeat { seq pipelineAgeMs } }';
const BREACHES = 'subscription ($after: SafeInt) { slaBreaches(after: $after) { seq snapshot breaches { eventId } } }';
const PICTURE = `subscription ($after: SafeInt) { wallUpdates(after: $after) { seq wall { seq hero { open { value } slaLate { value } unclassifiedOver10Min { value } } } } }`;

interface Batch { readonly slaBreaches: { readonly seq: number; readonly snapshot: boolean; readonly breaches: readonly Breach[] } }
interface Update { readonly wallUpdates: { readonly seq: number; readonly wall: { readonly seq: number; readonly hero: Readonly<Record<'open' | 'slaLate' | 'unclassifiedOver10Min', { readonly value: number }>> } } }
interface Beat { readonly heartbeat: { readonly seq: number; readonly pipelineAgeMs: number } }

/** @param address where to connect next: asked anew for each connection */
export function openWall(address: () => string, token: string): Wall {
  const events: Breach[] = [];
  const told = new Set<string>();
  let breachSeq: number | null = null;
  let picture: Picture | null = null;
  let beat: ReceivedHeartbeat = { pipelineAgeMs: 0, receivedAtMs: performance.now() };
  let connections = 0;
  let closed = false;
  let pongTimer: NodeJS.Timeout | undefined;
  let current: WebSocket | null = null;
  const wait = (retries: number): Promise<void> => pause(retryWaitMs(retries, Math.random()) / HASTE);

  const client = createClient({
    url: address, webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${token}` },
    keepAlive: KEEP_ALIVE_MS, connectionAckWaitTimeout: 5_000, retryAttempts: Number.POSITIVE_INFINITY, retryWait: wait, shouldRetry: () => true,
    on: {
      opened: (socket) => void (current = socket as WebSocket),
      connected: () => void (connections += 1),
      // A frozen peer never closes: without an answer the connection is given up.
      ping: (received) => { if (!received) pongTimer = setTimeout(() => giveUp(client, current), PONG_WITHIN_MS); },
      pong: (received) => { if (received) clearTimeout(pongTimer); },
      closed: () => clearTimeout(pongTimer),
    },
  });

  function follow<Data>(query: string, variables: () => Record<string, unknown>, onData: (data: Data) => void): void {
    let failures = 0;
    const start = (): void => void client.subscribe<Data>({ query, get variables() { return variables(); } }, {
      next({ data, errors }) {
        if (data == null || errors !== undefined) return;
        failures = 0;
        onData(data);
      },
      error: () => void again(),
      complete: () => void again(),
    });
    const again = async (): Promise<void> => {
      await wait((failures += 1));
      if (!closed) start();
    };
    start();
  }

  follow<Beat>(HEARTBEAT, () => ({}), ({ heartbeat }) => {
    beat = { pipelineAgeMs: heartbeat.pipelineAgeMs, receivedAtMs: performance.now() };
  });
  follow<Batch>(BREACHES, () => ({ after: breachSeq }), ({ slaBreaches: { seq, snapshot, breaches } }) => {
    breachSeq = seq;
    if (snapshot) for (const { eventId } of breaches) told.add(eventId);
    else events.push(...breaches);
  });
  follow<Update>(PICTURE, () => ({ after: picture?.seq ?? null }), ({ wallUpdates: { wall } }) => {
    picture = { seq: wall.seq, open: wall.hero.open.value, late: wall.hero.slaLate.value, unclassified: wall.hero.unclassifiedOver10Min.value };
  });

  return {
    events, told,
    picture: () => picture,
    freshness: () => freshnessOf(dataAgeMs(beat, performance.now())),
    connections: () => connections,
    async close() {
      closed = true;
      clearTimeout(pongTimer);
      await client.dispose();
    },
  };
}
