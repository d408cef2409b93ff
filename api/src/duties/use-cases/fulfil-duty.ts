import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { TicketStore } from '../../tickets/use-cases/ports.ts';
import type { LegalDuty } from '../domain/duty.ts';
import type { DutyStore } from './ports.ts';

export interface FulfilStores {
  readonly duties: DutyStore;
  readonly tickets: Pick<TicketStore, 'lock'>;
  readonly units: UnitTree;
  now(): Promise<Instant>;
}

const MOST_PROOF = 1_000;

/** Records that somebody did what the law demands, with what shows it. A person does it, and only once. */
export async function fulfilDuty(stores: FulfilStores, caller: Caller, request: { readonly dutyId: string; readonly proof: string; readonly expectedVersion?: number | null | undefined }): Promise<Outcome<LegalDuty>> {
  const forbidden = missingPermission(caller, 'TICKET_HANDLE');
  if (forbidden !== null) return forbidden;
  const duty = await stores.duties.lock(request.dutyId);
  if (duty === null || !stores.units.isWithin(duty.unitId, caller.unitId)) return notFound('duty', ['dutyId']);
  if (request.expectedVersion != null && request.expectedVersion !== duty.version) {
    return refused({ code: 'VERSION_CONFLICT', message: `Somebody changed the duty: you saw version ${request.expectedVersion}, it is at ${duty.version}. Look at it again.`, path: ['expectedVersion'] });
  }
  if (duty.state !== 'OPEN') return refused({ code: 'DUTY_OVER', message: `The duty is ${duty.state === 'DONE' ? 'done' : 'lifted'} already.`, path: ['dutyId'], clause: duty.clauseNo });
  if (caller.actor.kind !== 'USER') return refused({ code: 'PERSON_NEEDED', message: 'A person does what the law demands, and answers for it: sign in.', clause: duty.clauseNo });
  const proof = request.proof.trim();
  if (proof === '' || proof.length > MOST_PROOF) return refused({ code: 'PROOF_NEEDED', message: `Say what shows that it is done, in at most ${MOST_PROOF} characters: a message, a bill, a call.`, path: ['proof'], clause: duty.clauseNo });
  if (duty.code === 'WAIVE_RENTAL' && duty.ticketId !== null && (await stores.tickets.lock(duty.ticketId))?.restoredAt == null) {
    return refused({ code: 'FAULT_NOT_OVER', message: 'The rental is waived for the period of the fault, which is not over: restore the service first.', clause: duty.clauseNo });
  }
  return accepted(await stores.duties.fulfil(duty, { at: await stores.now(), actor: caller.actor, proof }));
}
