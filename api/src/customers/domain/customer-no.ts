/**
 * A readable customer number: `C`, eight running digits and a check digit by ISO 7064 MOD 11,10, which shows every single
 * wrong digit, as of a number taken down on the telephone.
 * @param running from 10,000,000 to 99,999,999
 */
export function customerNo(running: number): string {
  const digits = String(running);
  if (!/^[1-9]\d{7}$/.test(digits)) throw new RangeError(`a customer number has eight running digits, and ${digits} has not`);
  return `C${digits}${checkDigit(digits)}`;
}

/** Whether a text has the form and the check digit of a customer number. */
export function isCustomerNo(text: string): boolean {
  return /^C[1-9]\d{8}$/.test(text) && checkDigit(text.slice(1, -1)) === text.at(-1);
}

function checkDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
}
