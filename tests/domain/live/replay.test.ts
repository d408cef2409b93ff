import { describe, expect, it } from 'vitest';
import type { LiveBatch, TicketNotice } from '../../../api/src/live/domain/notices.ts';
import { LAG_SAMPLES, LagMeter } from '../../../api/src/live/domain/lag.ts';
import { Replay } from '../../../api/src/live/domain/replay.ts';
import { NOW } from './picture.ts';

const notice = (seq: number): TicketNotice => ({ seq, ticketId: `t${seq}`, unitId: 't1', version: 1, changed: [] });
const batch = (after: number, seqs: readonly number[], at = NOW): LiveBatch => ({ after, seq: seqs.at(-1)!, at, breaches: [], alarms: [], incidents: [], tickets: seqs.map(notice) });
const since = (replay: Replay, after: number) => replay.since(after, ({ tickets }) => tickets)?.map(({ seq }) => seq) ?? null;

describe('what was handed out lately', () => {
  it('is given again from any place in it, also from inside a batch, each once and in order', () => {
    const replay = new Replay({ replayMs: 1_000, replayEvents: 100 }, 4);
    replay.push(batch(4, [5, 6, 7]));
    replay.push(batch(7, [8, 9]));
    expect([since(replay, 4), since(replay, 6), since(replay, 7), since(replay, 9)]).toEqual([[5, 6, 7, 8, 9], [7, 8, 9], [8, 9], []]);
  });

  it('is not given from a place whose successors are forgotten', () => {
    const replay = new Replay({ replayMs: 1_000, replayEvents: 100 }, 4);
    expect(since(replay, 3)).toBeNull();
    replay.push(batch(4, [5], NOW));
    replay.push(batch(5, [6], NOW + 1_001));
    expect([since(replay, 4), since(replay, 5)]).toEqual([null, [6]]);
  });

  it('forgets the oldest when it is too many events', () => {
    const replay = new Replay({ replayMs: 1_000, replayEvents: 3 }, 0);
    replay.push(batch(0, [1, 2]));
    replay.push(batch(2, [3, 4]));
    expect([since(replay, 1), since(replay, 2)]).toEqual([null, [3, 4]]);
  });
});

describe('the lag figures', () => {
  const sample = (index: number) => ({ ticketId: `t${index}`, targetId: 'T01', dueAt: NOW, detectedAt: NOW + index, publishedAt: NOW + index + 10 });

  it('are percentiles of the latest samples, each counted once', () => {
    const meter = new LagMeter();
    expect(meter.figures()).toEqual({ detectP50Ms: null, detectP99Ms: null, publishP50Ms: null, publishP99Ms: null, samples: 0 });
    const samples = Array.from({ length: 100 }, (_, index) => sample(index + 1));
    meter.add(samples);
    meter.add(samples);
    expect(meter.figures()).toEqual({ detectP50Ms: 50, detectP99Ms: 99, publishP50Ms: 10, publishP99Ms: 10, samples: 100 });
  });

  it('forget the oldest samples', () => {
    const meter = new LagMeter();
    meter.add(Array.from({ length: LAG_SAMPLES + 5 }, (_, index) => sample(index)));
    expect(meter.figures()).toMatchObject({ samples: LAG_SAMPLES, detectP99Ms: 994 });
  });
});
