import type { CommandContext, TicketCommand } from '../../../api/src/tickets/domain/commands.ts';
import type { GuardName } from '../../../api/src/tickets/domain/guards.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import type { TicketState } from '../../../api/src/tickets/domain/words.ts';

/** A way in which a guard can fail while everything else about the step is in order. */
export interface Case {
  readonly guard: GuardName;
  readonly when: string;
  readonly state: TicketState;
  readonly command: TicketCommand;
  readonly ticket?: Partial<Ticket>;
  readonly context?: Partial<CommandContext>;
}
