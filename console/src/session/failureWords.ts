import { say } from '../words/say.ts';
import type { Failure } from './http.ts';

/** Why a command brought nothing. Without an answer nobody knows whether it arrived: to send it again does no harm. */
export function failureWords({ kind }: Failure): string {
  if (kind === 'offline') return say('tickets.unsure');
  return say(kind === 'forbidden' ? 'desk.forbidden' : 'desk.fault');
}
