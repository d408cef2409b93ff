import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskFreeText } from '../../../api/src/privacy/domain/mask-free-text.ts';

describe('[R015] free text', () => {
  it.each([
    ['请打13812341234联系我', '请打138****1234联系我'],
    ['call +86 138-1234-1234 or 0086 13812341234', 'call 138****1234 or 138****1234'],
    ['全角：１３８１２３４１２３４。', '全角：138****1234。'],
    ['座机 010-12345678', '座机 010****5678'],
    ['ring 8234567 now', 'ring 82****67 now'],
    ['身份证110101199003071234，谢谢', '身份证110***********1234，谢谢'],
    ['id 11010119900307123x', 'id 110***********123x'],
    ['card 6222 0200 1234 5678 900', 'card 622************8900'],
    ['发到zhang.san@example.com.cn吧', '发到z***@***吧'],
  ])('hides in "%s" what would tell a person', (text, masked) => expect(maskFreeText(text)).toBe(masked));

  it.each([
    '您的请求已受理，工单编号 261124-0007。 Your request has been taken; ticket no. 261124-0007.',
    'broken since 2026-11-24 14:02:33, port 8080, 3 times',
    '费用 128.50 元，共 3 个月',
    '', 'no personal value at all',
  ])('leaves "%s" as it is', (text) => expect(maskFreeText(text)).toBe(text));

  it('hides a mobile number wherever it stands and however its digits are grouped', () => {
    const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
    const separator = fc.constantFrom('', ' ', '-', '.', '  ', ') ');
    const around = fc.string().map((text) => text.replaceAll(/[\d@]/g, ''));
    fc.assert(fc.property(mobile, separator, around, around, (number, between, before, after) => {
      const written = [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(between);
      const masked = maskFreeText(`${before}${written}${after}`);
      expect(masked.replaceAll(/[^\d]/g, '')).not.toContain(number.slice(0, 8));
      expect(masked).not.toContain(written);
      expect(masked).toContain('****');
    }));
  });

  it('is read to its end, however long and whatever it repeats', () => {
    for (const part of ['a', '张', 'a.', 'a@', '-', '1a']) expect(maskFreeText(part.repeat(50_000))).toHaveLength(part.length * 50_000);
  });
});
