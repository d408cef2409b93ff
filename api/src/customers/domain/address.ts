import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';

const LEAST = 4;
const MOST = 200;

/** Checks and tidies the address at which a customer is served (§2.1, §2.3). */
export function decideAddress(written: string): Outcome<string> {
  const address = written.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  const length = [...address].length;
  if (length < LEAST || length > MOST) return refused({ code: 'ADDRESS_LENGTH', path: ['address'], clause: '2.1', message: `An address has ${LEAST} to ${MOST} characters.` });
  if (/\p{Cc}/u.test(address)) return refused({ code: 'ADDRESS_CHARACTERS', path: ['address'], clause: '2.1', message: 'The address holds control characters: write it anew.' });
  return accepted(address);
}
