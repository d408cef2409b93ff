import type { CommandContext, TicketCommand } from './commands.ts';
import type { Ticket } from './ticket.ts';

/** A guard answers null when it holds, or one sentence that names what is missing and what to do. */
export type Guard = (ticket: Ticket, command: TicketCommand, context: CommandContext) => string | null;

/** The answer of a guard about a condition. */
export const holds = (condition: boolean, otherwise: string): string | null => (condition ? null : otherwise);

/** Whether a text says something. */
export const given = (text: string | null | undefined): boolean => text != null && text.trim() !== '';
