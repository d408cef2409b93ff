import { computed, shallowRef } from 'vue';
import { HeartbeatsDocument } from '../generated/graphql.ts';
import { dataAgeMs, freshnessOf, isTrustworthy } from './freshness.ts';
import type { Freshness, ReceivedHeartbeat } from './freshness.ts';
import { now, readServerTime } from './now.ts';
import { wantsReload } from './reload.ts';
import { follow } from './stream.ts';

interface Beat extends ReceivedHeartbeat {
  readonly seq: number;
}

const lastBeat = shallowRef<Beat | null>(null);
const pageOpenedAtMs = performance.now();
let firstBuildId: string | null = null;
let buildId: string | null = null;

/** The place in the event log that the pipeline had reached at its last heartbeat; null before the first. */
export const pipelineSeq = computed(() => lastBeat.value?.seq ?? null);

/** The age of the data in ms, by the shared tick; counted from the page's opening until the first heartbeat. */
export const ageMs = computed(() => {
  void now.value;
  return dataAgeMs(lastBeat.value ?? { pipelineAgeMs: 0, receivedAtMs: pageOpenedAtMs }, performance.now());
});

/** Whether a heartbeat has come since the page was opened. */
export const everHeard = computed(() => lastBeat.value !== null);
/** The state of the picture by the age of the data. */
export const freshness = computed<Freshness>(() => freshnessOf(ageMs.value));
/** Whether what is on the screen may be taken for the present. */
export const trusted = computed(() => isTrustworthy(freshness.value));

/** Follows the pipeline's heartbeat; returns how to stop. */
export function followPipeline(): () => void {
  return follow(HeartbeatsDocument, () => ({}), ({ heartbeat }) => {
    readServerTime(heartbeat.serverTime);
    lastBeat.value = { seq: heartbeat.seq, pipelineAgeMs: heartbeat.pipelineAgeMs, receivedAtMs: performance.now() };
    firstBuildId ??= heartbeat.buildId;
    buildId = heartbeat.buildId;
  });
}

const DOWN_FROM_MS = 60_000;
const TRY_RELOAD_EVERY_MS = 30_000;
const RELOAD_SPREAD_MS = 10_000;

/** Loads the page again when it is time, and only once the server answers: a dead error page would never come back. */
async function reloadWhenDue(): Promise<void> {
  const downForMs = freshness.value === 'down' ? ageMs.value - DOWN_FROM_MS : null;
  const pageAgeMs = performance.now() - pageOpenedAtMs;
  if (!wantsReload({ downForMs, firstBuildId, buildId, pageAgeMs })) return;
  const alive = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then((reply) => reply.ok, () => false);
  if (alive) setTimeout(() => location.reload(), Math.random() * RELOAD_SPREAD_MS);
}

/** Watches over the page's health; returns how to stop. */
export function watchOverPage(): () => void {
  const timer = setInterval(() => void reloadWhenDue(), TRY_RELOAD_EVERY_MS);
  return () => clearInterval(timer);
}
