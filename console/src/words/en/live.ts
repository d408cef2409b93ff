import type { Wording } from '../wording.ts';
import type { live as zhLive } from '../zh/live.ts';

export const live: Wording<typeof zhLive> = {
  live: 'live',
  delayed: 'delayed',
  stale: 'stale',
  down: 'disconnected',
  connecting: 'connecting',
  age: '{n}s',
  ageTitle: '{n} s since the pipeline\'s last heartbeat',
  lastSnapshot: 'last snapshot {time}',
  noSnapshot: 'no snapshot yet',
  retry: 'retry {n}',
  nextIn: 'next in {n} s',
  retrying: 'reconnecting',
  connected: 'connected, waiting for data',
  utc: 'UTC+8',
};
