/** Yuan with at most two decimals, as a person writes them: 50, 12.5, 1,200.00. */
const YUAN = /^\d{1,3}(,?\d{3})*(\.\d{1,2})?$/;

/** The fen (1/100 yuan) of an amount as a person writes it; null when it is none. */
export function fenOf(written: string): number | null {
  const amount = written.trim().replace(/^[¥￥]\s*/, '');
  return YUAN.test(amount) ? Math.round(Number(amount.replaceAll(',', '')) * 100) : null;
}

/** ¥1,200.00 */
export function yuanWords(fen: number): string {
  return `¥${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}
