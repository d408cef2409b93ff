import type { Permission } from '../../access/domain/permissions.ts';
import type { CommandName } from '../domain/commands.ts';

/** What a caller needs for each step of a ticket's life. */
export const COMMAND_PERMISSIONS: Readonly<Record<CommandName, Permission>> = {
  classify: 'TICKET_CLASSIFY',
  resolveAtFirstContact: 'TICKET_HANDLE',
  dispatch: 'TICKET_DISPATCH',
  accept: 'TICKET_HANDLE',
  startWork: 'TICKET_HANDLE',
  passStage: 'TICKET_HANDLE',
  respond: 'TICKET_HANDLE',
  recordInbound: 'TICKET_HANDLE',
  suspend: 'TICKET_HANDLE',
  resume: 'TICKET_HANDLE',
  restore: 'TICKET_HANDLE',
  resolve: 'TICKET_HANDLE',
  feedBackResult: 'TICKET_HANDLE',
  recordConfirmationAttempt: 'TICKET_HANDLE',
  confirm: 'TICKET_HANDLE',
  reopen: 'TICKET_HANDLE',
  autoClose: 'TICKET_HANDLE',
  close: 'TICKET_HANDLE',
  transfer: 'TICKET_DISPATCH',
};
