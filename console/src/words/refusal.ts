import type { UserErrorPartsFragment } from '../generated/graphql.ts';
import { knownCode } from './codes.ts';
import { codeWord, language } from './say.ts';

/** A refusal with the clause behind it. */
export function refusalWithClause(error: UserErrorPartsFragment): string {
  return error.clause === null ? refusalWords(error) : `${refusalWords(error)} §${error.clause}`;
}

/** A refusal in the language of the moment. The server's own sentence is English and names the remedy; Chinese has its own words for the refusals known here. */
export function refusalWords({ code, guard, message }: UserErrorPartsFragment): string {
  if (language() === 'en') return message;
  if (guard !== null && knownCode('guard', guard) !== 'other') return codeWord('guard', guard);
  if (knownCode('refusal', code) !== 'other') return codeWord('refusal', code);
  return `${codeWord('refusal', code)}${message}`;
}
