import { describe, expect, it } from 'vitest';
import { canResume } from '../../../api/src/live/graphql/live-scope.ts';
import { Pipeline, type PipelineParts } from '../../../api/src/live/reactions/pipeline.ts';
import { DEFAULT_LIVE_SETTINGS } from '../../../api/src/live/domain/settings.ts';
import { NOW, UNITS } from './picture.ts';

const SEEN_HERE = 7;
const never = new AbortController().signal;

/** A server that has dealt with the log up to 7, of a log that goes on up to `lastSeq`, and waits 5 ms for who has seen more. */
function serverBehind(lastSeq: number): Pipeline {
  const parts: Partial<PipelineParts> = {
    units: UNITS, settings: { ...DEFAULT_LIVE_SETTINGS, catchUpWaitMs: 5 }, logReads: {
      standing: async () => ({ now: NOW, lastSeq, waitingSince: NOW }),
      placeBefore: async () => 0,
    },
  };
  return new Pipeline(parts as PipelineParts, SEEN_HERE);
}

describe('a viewer who comes back', () => {
  it('is told the rest by a server that has seen as much', async () => {
    expect(await canResume(serverBehind(9), SEEN_HERE, never)).toBe(true);
  });

  it('is sent away for a moment by a server that has seen less, and never told of the past', async () => {
    await expect(canResume(serverBehind(9), SEEN_HERE + 1, never)).rejects.toMatchObject({ extensions: { code: 'LIVE_BEHIND', retriable: true } });
  });

  it('is sent how things stand when its cursor is of no place in the log, or it has none', async () => {
    expect(await canResume(serverBehind(9), 10, never)).toBe(false);
    expect(await canResume(serverBehind(9), null, never)).toBe(false);
  });
});
