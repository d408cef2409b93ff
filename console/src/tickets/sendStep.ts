import type { TicketCommandResultFragment, TypedDocumentString } from '../generated/graphql.ts';
import { tell } from '../session/http.ts';
import type { Answer } from '../session/http.ts';

/** What every command says: which ticket, at which version, and the key that makes a repetition harmless. */
export interface Step {
  readonly ticketId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

export type StepResult = Promise<Answer<TicketCommandResultFragment>>;

/** Sends one command; every ticket mutation answers with one payload under its own name. */
export async function sendStep<Field extends string, Input>(
  document: TypedDocumentString<Readonly<Record<Field, TicketCommandResultFragment>>, { readonly input: Input }>,
  field: Field,
  input: Input,
): StepResult {
  const answer = await tell(document, { input });
  return answer.ok ? { ok: true, data: answer.data[field] } : answer;
}
