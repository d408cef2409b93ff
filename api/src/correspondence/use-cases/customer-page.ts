import { systemCaller, type Caller } from '../../access/domain/caller.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Refusal } from '../../foundation/refusal.ts';
import { maskFreeText } from '../../privacy/domain/mask-free-text.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { performStep } from '../../tickets/use-cases/perform-step.ts';
import { progressOf, type Progress } from '../domain/progress.ts';
import type { CorrespondenceStores } from './ports.ts';
import { attachReply } from './take-inbound.ts';

/** What the private page shows. */
export interface CustomerView extends Progress {
  /** §4.4: with the result come the handler's work number and the solution, masked; null before. */
  readonly result: { readonly handler: string | null; readonly solution: string } | null;
}

/** §4.4: fully solved? anything left? satisfied? */
export interface CustomerAnswer {
  readonly solved: boolean;
  readonly residual: boolean;
  readonly satisfied: boolean | null;
  readonly comment: string | null;
}

const MAX_WORDS = 2_000;
const NO_LINK: Refusal = { code: 'LINK_INVALID', message: 'The link is not valid, or no longer: ask for a new one.' };

/** What a customer sees through the private link. */
export async function showProgress(stores: CorrespondenceStores, token: string): Promise<Outcome<CustomerView>> {
  const ticket = await follow(stores, token);
  return ticket === null ? refused(NO_LINK) : accepted(await view(stores, ticket));
}

/** Takes the customer's confirmation through the private link: confirmed, or reopened when it is not solved. What they add is kept as their words. */
export async function takeAnswer(stores: CorrespondenceStores, token: string, answer: CustomerAnswer): Promise<Outcome<CustomerView>> {
  const ticket = await follow(stores, token);
  if (ticket === null) return refused(NO_LINK);
  if (ticket.state !== 'RESOLVED') return refused({ code: 'NOTHING_TO_CONFIRM', message: 'There is nothing to confirm just now: your answer may be with us already.', clause: '4.4' });
  const { solved, residual, satisfied, comment } = answer;
  const caller = onPage(stores);
  if (comment !== null && comment.trim() !== '') {
    const kept = await keepWords(stores, caller, ticket, comment);
    if (!kept.ok) return kept;
  }
  const step = await performStep(stores, caller, solved
    ? { ticketId: ticket.id, command: { name: 'confirm', solved, residual, method: 'ONLINE', ...(satisfied === null ? {} : { satisfied }) } }
    : { ticketId: ticket.id, command: { name: 'reopen', restorationDisproved: false }, reason: '客户在确认页表示未解决 The customer says on the confirmation page that it is not solved' });
  return step.ok ? accepted(await view(stores, step.value)) : step;
}

/** Takes further words of the customer through the private link; whoever waited for them has the answer. */
export async function takeWords(stores: CorrespondenceStores, token: string, words: string): Promise<Outcome<CustomerView>> {
  const ticket = await follow(stores, token);
  if (ticket === null) return refused(NO_LINK);
  const kept = await keepWords(stores, onPage(stores), ticket, words);
  return kept.ok ? accepted(await view(stores, (await stores.tickets.lock(ticket.id)) ?? ticket)) : kept;
}

async function follow(stores: CorrespondenceStores, token: string): Promise<Ticket | null> {
  const link = await stores.links.follow(token);
  const ticket = link === null ? null : await stores.tickets.lock(link.ticketId);
  // A ticket that has passed to somebody else is not the one that the link was given for.
  return ticket !== null && ticket.customerId === link!.customerId ? ticket : null;
}

async function keepWords(stores: CorrespondenceStores, caller: Caller, ticket: Ticket, words: string): Promise<Outcome<string>> {
  if (words.trim() === '' || words.length > MAX_WORDS) return refused({ code: 'TEXT_LENGTH', message: `Write 1 to ${MAX_WORDS} characters.`, path: ['text'] });
  return attachReply(stores, caller, ticket, 'ONLINE', { from: '', subject: null, text: words.trim(), attachments: [] }, await stores.now());
}

function onPage({ rootUnitId }: CorrespondenceStores): Caller {
  return systemCaller('customer page', rootUnitId());
}

async function view(stores: CorrespondenceStores, ticket: Ticket): Promise<CustomerView> {
  const result = ticket.resolvedAt === null ? null : await stores.results.latest(ticket.id);
  return {
    ...progressOf(ticket, stores.settings.confirmWindowMs),
    result: result === null ? null : { handler: await stores.workNumbers.of(result.agentId ?? ticket.ownerId), solution: maskFreeText(result.solution) },
  };
}
