import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Refusal } from '../../foundation/refusal.ts';
import { normalisePhone } from './phone.ts';

/** What a customer is registered with: their name, and how to reach them. */
export interface PersonalValues {
  readonly name: string;
  /** As {@link normalisePhone} gives it; null for history in which none was kept. */
  readonly phone: string | null;
}

const MAX_NAME = 80;

/** Checks and tidies the personal values of a new customer (§2.1: complete and accurate), or says everything that is wrong. */
export function decideRegistration(written: PersonalValues): Outcome<PersonalValues> {
  const faults: Refusal[] = [];
  const name = written.name.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  const length = [...name].length;
  if (length < 1 || length > MAX_NAME) faults.push({ code: 'NAME_LENGTH', path: ['name'], clause: '2.1', message: `A name has 1 to ${MAX_NAME} characters.` });
  if (/\p{Cc}/u.test(name)) faults.push({ code: 'NAME_CHARACTERS', path: ['name'], clause: '2.1', message: 'The name holds control characters: write it anew.' });
  const phone = written.phone === null ? null : normalisePhone(written.phone);
  if (written.phone !== null && phone === null) {
    faults.push({
      code: 'PHONE_FORM', path: ['phone'], clause: '2.1',
      message: 'This is no telephone number: write a Chinese mobile, a landline with its area code, or an international number that begins with +.',
    });
  }
  const [first, ...rest] = faults;
  return first === undefined ? accepted({ name, phone }) : refused(first, ...rest);
}
