import { maskIdNumber } from './mask.ts';

/** Bounded, so that a long text without an @ is read in one pass. */
const EMAIL = String.raw`[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+`;

/** References such as 261124-0007, and days such as 2026-11-24: they look like numbers of a person and are none. */
const REFERENCE = String.raw`(?<![\d-])[2-9]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-\d{4,5}(?![\d-])`;
const DAY = String.raw`(?<![\d-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)`;

/** Seven digits or more, also full-width ones, with at most a space, hyphen, dot or bracket between two of them. */
const DIGIT = '[0-9０-９]';
const NUMBER = String.raw`[+＋]?[(（]?${DIGIT}(?:[\s\-–—－.()（）]{0,2}${DIGIT}){6,}[Xx]?`;

const PERSONAL = new RegExp(`(?<email>${EMAIL})|(?<kept>${REFERENCE}|${DAY})|(?<number>${NUMBER})`, 'gu');

/**
 * Hides telephone numbers, identity numbers, other long numbers and e-mail addresses that people write into free text.
 * Names and places in it cannot be told from other words and stay: only who handles the ticket gets to read it.
 */
export function maskFreeText(text: string): string {
  return text.replaceAll(PERSONAL, (found, ...rest) => {
    const groups = rest.at(-1) as { readonly email?: string; readonly kept?: string };
    if (groups.kept !== undefined) return found;
    return groups.email === undefined ? maskNumber(found) : `${found[0]}***@***`;
  });
}

/** An identity number is told by its length; whatever else is long enough to be a telephone number is taken for one. */
function maskNumber(written: string): string {
  const characters = written.normalize('NFKC').replaceAll(/[^0-9Xx]/g, '').replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '');
  if (characters.length >= 15) return maskIdNumber(characters);
  const digits = characters.replace(/[Xx]$/, '');
  const shown = digits.length > 10 ? 4 : 2;
  return `${digits.slice(0, shown === 4 ? 3 : 2)}****${digits.slice(-shown)}`;
}
