import type { Caller } from '../../access/domain/caller.ts';
import { DAY_MS } from '../../foundation/instant.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import type { ComplaintGrade } from '../../tickets/domain/words.ts';
import { performStep } from '../../tickets/use-cases/perform-step.ts';
import { decideTrack } from '../domain/decide.ts';
import { gradeFloor, REPEAT_WINDOW_DAYS } from '../domain/grading.ts';
import type { Circumstance, GradeCause } from '../domain/words.ts';
import type { ComplaintStores } from './ports.ts';
import { again, contextOf, openTrack, type TrackRequest } from './track-step.ts';

export interface GradeRequest extends TrackRequest {
  readonly circumstances: readonly Circumstance[];
  /** Absent: the least that the facts ask for, or the grade that it has, whichever is higher. */
  readonly grade?: ComplaintGrade | null | undefined;
}

/**
 * Grades a complaint or grades it anew (§6.3): never below what the facts ask for, one higher for a second complaint of the
 * customer within 30 days. Lowering a grade needs approval and a reason.
 */
export async function gradeComplaint(stores: ComplaintStores, caller: Caller, request: GradeRequest): Promise<Outcome<Ticket>> {
  const opened = await openTrack(stores, caller, request);
  if (!opened.ok) return opened;
  const { ticket, track } = opened.value;
  const floor = gradeFloor({
    axes: ticket.confirmed!, circumstances: request.circumstances, source: ticket.appeal?.source ?? null,
    earlierComplaints: await stores.complaints.earlierComplaints(ticket, ticket.receivedAt - REPEAT_WINDOW_DAYS * DAY_MS),
  });
  const least = track.grade !== null && track.grade > floor.grade ? track.grade : floor.grade;
  const grade = request.grade ?? least;
  const causes: readonly GradeCause[] = grade === floor.grade ? floor.causes : [...(grade > floor.grade ? floor.causes : []), 'JUDGEMENT'];
  const decision = decideTrack(track, { name: 'grade', grade, floor: floor.grade, causes }, contextOf(caller, request));
  if (!decision.ok) return decision;
  return performStep(stores, caller, { ...again(request), command: { name: 'gradeComplaint', grade, approved: false, causes } });
}
