import type { StepCheck } from '../../tickets/use-cases/ports.ts';
import type { DutyStore } from './ports.ts';

/** A ticket is not closed while the law still demands something of it. */
export function checkDuties(duties: Pick<DutyStore, 'openOf'>): StepCheck {
  return async (ticket, command) => {
    if (command.name !== 'close') return [];
    const open = await duties.openOf(ticket.id);
    return open === 0 ? [] : [{ code: 'GUARD_FAILED', message: `${open} statutory duties of the ticket are open: do them first, with proof.`, guard: 'dutiesDone' }];
  };
}
