import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskAddress, maskIdNumber, maskName, maskPhone } from '../../../api/src/privacy/domain/mask.ts';

describe('[R015] masking', () => {
  it.each([
    ['张三', '张**'], ['欧阳修', '欧**'], [' 李 ', '李**'], ['Maria Lopez', 'M**'], ['Émile', 'É**'], ['𠮷野家', '𠮷**'], ['', '**'],
  ])('shows of the name %s no more than %s', (name, masked) => expect(maskName(name)).toBe(masked));

  it('of a name tells neither its letters nor its length', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), (name, longer) => {
      expect([...new Intl.Segmenter().segment(maskName(name))].length).toBeLessThanOrEqual(3);
      expect(maskName(`张${name}`)).toBe(maskName(`张${longer}`));
    }));
  });

  it.each([
    ['+8613812341234', '138****1234'], ['+861012345678', '+86****5678'], ['+442071838750', '+44****8750'], ['+12345678', '+12****78'],
  ])('shows of the number %s no more than %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));

  it('of a number never shows more than seven digits, and of a short one never more than four', () => {
    fc.assert(fc.property(fc.stringMatching(/^[1-9]\d{6,14}$/), (digits) => {
      const shown = maskPhone(`+${digits}`).replaceAll(/\D/g, '').length;
      expect(shown).toBeLessThanOrEqual(7);
      expect(digits.length - shown).toBeGreaterThanOrEqual(3);
    }));
  });

  it.each([
    ['110101199003071234', '110***********1234'], ['11010119900307123X', '110***********123X'], ['110101900307123', '110********7123'], ['12345', '*****'],
  ])('shows of the identity number %s no more than %s', (id, masked) => expect(maskIdNumber(id)).toBe(masked));

  it.each([
    ['北京市朝阳区建国路88号', '北京市朝阳区***'],
    ['广东省深圳市南山区科技园路1号', '广东省深圳市南山区***'],
    ['内蒙古自治区呼和浩特市新城区中山路3号', '内蒙古自治区呼和浩特市新城区***'],
    ['四川省凉山彝族自治州西昌市北街道5号', '四川省凉山彝族自治州西昌市***'],
    ['浙江省嘉善县罗星街道100号', '浙江省嘉善县***'],
    ['张家港市杨舍镇小区5号', '张家港市***'],
    ['幸福小区3栋', '***'],
    ['12 King Road, Camden, London', '***'],
  ])('shows of the address %s no more than %s', (address, masked) => expect(maskAddress(address)).toBe(masked));
});
