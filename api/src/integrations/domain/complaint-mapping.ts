import type { Instant } from '../../foundation/instant.ts';
import { STOP_EVENTS } from '../../standard/domain/events.ts';
import { MAX_TITLE } from '../../tickets/domain/intake.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { complaintAxes } from './complaint-axes.ts';
import type { ComplaintRow } from './complaint-row.ts';
import type { HistoricPlaces, RowDecision, TimedStep, WaivedGuard } from './history.ts';

/** The guards that the complaints file is excused from. */
export const COMPLAINT_WAIVED: readonly WaivedGuard[] = [
  { guard: 'state', because: 'the file says that a complaint has ended and nothing of the steps before' },
  { guard: 'surveyDecided', because: 'without a resolution there was no survey to decide on' },
  { guard: 'noHold', because: 'whether the result was fed back is not recorded' },
];

/**
 * What one row of the complaints file does: an intake, its classification by its words and, for a complaint that has
 * ended, a close without an instant of its own. Pure; `complaint-mapping.md` is its table in words.
 * @param before null unless the complaint was imported already
 * @param horizon the last instant that the file knows: what has ended had ended by then
 */
export function complaintSteps(row: ComplaintRow, before: Ticket | null, places: HistoricPlaces, horizon: Instant): RowDecision {
  if (before !== null) return { effect: 'WITHOUT_EFFECT', reason: 'the ticket number occurs a second time' };
  const axes = complaintAxes(row.text);
  const ended = row.status === 'Solved' || row.status === 'Closed';
  const steps: TimedStep[] = [{ name: 'classify', axes: { ...axes, tier: 'ORDINARY' }, at: row.at }];
  if (ended) steps.push({ name: 'close', closure: 'NOT_OBSERVED', at: horizon });
  return {
    effect: 'APPLIED',
    intake: {
      at: row.at,
      channel: row.receivedVia === 'Customer Care Call' ? 'PHONE' : 'ONLINE',
      title: row.text.length > MAX_TITLE ? `${row.text.slice(0, MAX_TITLE - 1)}…` : row.text,
      description: `${row.text}\n${row.place}${row.onBehalf ? '\nFiled on behalf of somebody else.' : ''}`,
      reported: axes,
      customer: { key: row.subject, name: `Complainant ${row.subject}` },
      queueId: places.queueOf(null),
      ownerId: places.agentOf(null, null),
      unobserved: ended ? STOP_EVENTS : UNOBSERVED_WHILE_OPEN,
    },
    steps,
  };
}

/** An open complaint is not resolved yet, which is the one thing that its row says of the work on it. */
const UNOBSERVED_WHILE_OPEN = STOP_EVENTS.filter((event) => event !== 'RESOLVED');
