const MOBILE = /^1[3-9]\d{9}$/;
/** Area code and number, without the leading 0 that is dialled inside China. */
const LANDLINE = /^(?:10|2\d|[3-9]\d{2})[2-8]\d{6,7}$/;
const INTERNATIONAL = /^[1-9]\d{6,14}$/;

/**
 * A telephone number in one form, `+` and digits (ITU-T E.164), however it was written: with spaces, hyphens, brackets or
 * full-width digits; a Chinese mobile or landline also without its country code.
 * @returns null when it is no such number
 */
export function normalisePhone(written: string): string | null {
  const compact = written.normalize('NFKC').replaceAll(/[\s().\-–—]/g, '');
  const digits = compact.replace(/^(?:\+|00)/, '');
  if (!/^\d+$/.test(digits)) return null;
  if (digits === compact) {
    if (MOBILE.test(digits)) return `+86${digits}`;
    if (digits.startsWith('0') && LANDLINE.test(digits.slice(1))) return `+86${digits.slice(1)}`;
    return /^86/.test(digits) && MOBILE.test(digits.slice(2)) ? `+${digits}` : null;
  }
  if (!INTERNATIONAL.test(digits)) return null;
  if (!digits.startsWith('86')) return `+${digits}`;
  const national = digits.slice(2).replace(/^0/, '');
  return MOBILE.test(national) || LANDLINE.test(national) ? `+86${national}` : null;
}
