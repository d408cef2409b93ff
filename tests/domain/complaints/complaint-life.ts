import type { TrackCommand, TrackContext } from '../../../api/src/complaints/domain/commands.ts';
import { decideTrack } from '../../../api/src/complaints/domain/decide.ts';
import { objections } from '../../../api/src/complaints/domain/objections.ts';
import { isSubject, type Handler } from '../../../api/src/complaints/domain/subject.ts';
import { trackOf, type ComplaintTrack } from '../../../api/src/complaints/domain/track.ts';
import { regulatorHold } from '../../../api/src/complaints/folds/regulator-hold.ts';
import { resultHold } from '../../../api/src/complaints/folds/result-hold.ts';
import type { Refusal } from '../../../api/src/foundation/refusal.ts';
import type { Axes } from '../../../api/src/standard/domain/axes.ts';
import type { TicketCommand } from '../../../api/src/tickets/domain/commands.ts';
import type { TicketEvent } from '../../../api/src/tickets/domain/events.ts';
import { lifeIn } from '../tickets/commands.ts';
import { at, circumstances, Life, ORDINARY } from '../tickets/life.ts';
import { decide } from '../../../api/src/tickets/domain/decide.ts';

export const COMPLAINT: Axes = { ...ORDINARY, type: 'COMPLAINT' };

/** The people of these stories: a front-line team and a complaints team below one branch. */
export const AGENTS: Readonly<Record<string, Handler>> = {
  intake: { agentId: 'intake', teamPath: ['province', 'branch', 'front'] },
  handler: { agentId: 'handler', teamPath: ['province', 'branch', 'front'] },
  other: { agentId: 'other', teamPath: ['province', 'branch', 'complaints'] },
};

export interface Who {
  readonly actorId: string;
  readonly agentId: string | null;
  readonly mayApprove: boolean;
  readonly authorityFen: number;
  readonly reason: string | null;
}

export const HANDLER: Who = { actorId: 'user handler', agentId: 'handler', mayApprove: false, authorityFen: 10_000, reason: 'It was asked for.' };
export const LEADER: Who = { actorId: 'user leader', agentId: null, mayApprove: true, authorityFen: 1_000_000, reason: 'It was asked for.' };

/** A complaint's ticket with its track, told step by step as the use-cases do: the ticket's guards, the track's objections, its own decision, the folds. */
export class ComplaintLife {
  readonly life: Life;
  readonly gradedTeamId: string | null;
  #now = at('10:05');

  constructor(life = new Life(), gradedTeamId: string | null = null) {
    this.life = life;
    this.gradedTeamId = gradedTeamId;
  }

  /** A classified complaint whose work has begun with the handler. */
  static atWork(): ComplaintLife {
    const story = new ComplaintLife();
    story.#tell(lifeIn('IN_PROGRESS', COMPLAINT).events.slice(story.life.events.length));
    return story;
  }

  get track(): ComplaintTrack {
    return trackOf(this.life.events);
  }

  /** Asks for a step of the ticket; empty when it is taken. */
  step(command: TicketCommand, who: Who = HANDLER): readonly Refusal[] {
    const { ticket } = this.life;
    this.#now += 60_000;
    const decision = decide(ticket, command, circumstances(this.#now, { agentId: who.agentId, mayApprove: who.mayApprove, reason: who.reason }));
    if (!decision.ok) return decision.refusals;
    const refusals = objections(ticket, this.track, command, {
      caller: who.agentId === null ? null : AGENTS[who.agentId]!, callerMayApprove: who.mayApprove,
      receiver: AGENTS[receiverOf(command) ?? ''] ?? null, gradedTeamId: this.track.grade === null || this.track.grade === 'G1' ? null : this.gradedTeamId,
    });
    if (refusals.length === 0) this.#tell(decision.value);
    return refusals;
  }

  /** Asks for a step of the track; empty when it is taken. */
  ask(command: TrackCommand, who: Who = HANDLER): readonly Refusal[] {
    const { confirmed, ownerId, state } = this.life.ticket;
    if (confirmed?.type !== 'COMPLAINT') return [{ code: 'GUARD_FAILED', guard: 'isComplaint', message: 'It is no complaint.' }];
    const handlerIsAmong = command.name === 'nameSubject' && state !== 'CLASSIFIED' && isSubject(command, AGENTS[ownerId]!);
    const decision = decideTrack(this.track, command.name === 'nameSubject' ? { ...command, handlerIsAmong } : command, contextOf(who));
    if (!decision.ok) return decision.refusals;
    if (command.name === 'grade') return this.step({ name: 'gradeComplaint', grade: command.grade, approved: false, causes: command.causes }, who);
    return this.step({ name: 'recordComplaintSteps', steps: decision.value }, who);
  }

  #tell(events: readonly TicketEvent[]): void {
    for (const event of events) {
      this.life.happens(event);
      this.#tell([...resultHold(this.life.ticket, event), ...regulatorHold(this.life.ticket, event)]);
    }
  }
}

function contextOf({ actorId, mayApprove, authorityFen, reason }: Who): TrackContext {
  return { actorId, mayApprove, authorityFen, reason };
}

function receiverOf(command: TicketCommand): string | null {
  if (command.name === 'accept') return command.agentId;
  if ('assigneeId' in command) return command.assigneeId;
  return 'ownerId' in command ? command.ownerId : null;
}
