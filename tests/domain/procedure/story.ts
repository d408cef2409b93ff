import type { Actor } from '../../../api/src/foundation/event.ts';
import type { Axes } from '../../../api/src/standard/domain/axes.ts';
import type { CommandContext, TicketCommand } from '../../../api/src/tickets/domain/commands.ts';
import type { RecordedTicketEvent } from '../../../api/src/tickets/domain/events.ts';
import { say } from '../tickets/commands.ts';
import { at, Life, ORDINARY } from '../tickets/life.ts';

export const HANDLER: Actor = { kind: 'USER', id: 'handler' };

/** A life under the workflow with gates, whose story carries who did what and why. */
export class CourseLife extends Life {
  readonly stamps: { readonly reason: string | null; readonly actor: Actor }[] = [];

  constructor() {
    super({ workflow: '1.1.0' });
  }

  /** A step with its reason, by an actor; those that are refused leave nothing. */
  does(command: TicketCommand, instant: number, more: Partial<CommandContext> = {}, actor: Actor = HANDLER): boolean {
    const before = this.events.length;
    const decision = this.ask(command, instant, more);
    for (let place = before; place < this.events.length; place++) this.stamps[place] = { reason: more.reason ?? null, actor };
    return decision.ok;
  }

  story(): readonly RecordedTicketEvent[] {
    return this.events.map((event, index) => ({
      ...event, id: `event ${index}`, ticketId: 'ticket', recordedAt: event.occurredAt, origin: 'LIVE', actor: this.stamps[index]?.actor ?? HANDLER, reason: this.stamps[index]?.reason ?? null,
    }) as RecordedTicketEvent);
  }
}

/** A ticket whose work has just begun, at 10:01. */
export function atWork(axes: Axes = ORDINARY): CourseLife {
  const life = new CourseLife();
  for (const command of [say('classify', { axes }), say('dispatch'), say('accept'), say('startWork')]) {
    if (!life.does(command, at('10:01'))) throw new Error(`${command.name} was refused`);
  }
  return life;
}
