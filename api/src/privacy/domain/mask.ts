const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What is shown for a value that can no longer be read because its person was erased. */
export const ERASED = '***';

/** 张三 → 张**, Maria Lopez → M**: the first letter as a reader sees it, and never how long the rest is. */
export function maskName(name: string): string {
  const first = letters.segment(name.trim())[Symbol.iterator]().next().value?.segment ?? '';
  return `${first}**`;
}

/**
 * 138****1234 for a Chinese mobile. Of another number the country code with at most two digits stays, and of its end
 * four digits or, when the number is short, two.
 * @param phone in the form `+` and digits
 */
export function maskPhone(phone: string): string {
  const mobile = /^\+86(1\d{2})\d{4}(\d{4})$/.exec(phone);
  if (mobile !== null) return `${mobile[1]}****${mobile[2]}`;
  return `${phone.slice(0, 3)}****${phone.slice(phone.length > 10 ? -4 : -2)}`;
}

/** a***@example.com: the first character, and where the mail goes. The name of an account keeps its first two. */
export function maskContact(address: string): string {
  const at = address.lastIndexOf('@');
  return at > 0 ? `${address.slice(0, 1)}***${address.slice(at)}` : `${[...address].slice(0, 2).join('')}***`;
}

/** 110***********1234: three characters before, four behind, and one star for each between. Shorter numbers are hidden whole. */
export function maskIdNumber(idNumber: string): string {
  if (idNumber.length < 15) return '*'.repeat(idNumber.length);
  return idNumber.slice(0, 3) + '*'.repeat(idNumber.length - 7) + idNumber.slice(-4);
}

const DISTRICT = new RegExp([
  '^(?:[一-龥]{2,7}?(?:特别行政区|自治区|省))?',
  '(?:[一-龥]{2,8}?(?:自治州|地区|盟|市))?',
  // A residential quarter (小区) is no district, and what lies below a town or street is too near.
  '(?:[一-龥][^镇乡村街路道号]{0,6}?(?:(?<!小)区|县|旗|市))?',
].join(''));

/** A Chinese address down to its district: 北京市朝阳区建国路88号 → 北京市朝阳区***. An address of another form is hidden whole. */
export function maskAddress(address: string): string {
  return `${DISTRICT.exec(address.trim())?.[0] ?? ''}***`;
}
