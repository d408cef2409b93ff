import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataKey, openDataKey } from '../../../api/src/privacy/domain/field-cipher.ts';
import { createKeyRing } from '../../../api/src/privacy/domain/key-ring.ts';

const key = (id: string, byte: number) => ({ id, bytes: Buffer.alloc(32, byte) });
const ring = createKeyRing([key('new', 1), key('old', 2)]);
const [ANNA, BERT] = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'] as const;

describe('[R019] field encryption', () => {
  it('gives back any text, and never the same ciphertext twice', () => {
    const { cipher } = createDataKey(ring, ANNA);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const sealed = cipher.encrypt('name', text);
      expect(cipher.decrypt('name', sealed)).toBe(text);
      expect(cipher.encrypt('name', text).equals(sealed)).toBe(false);
    }));
  });

  it('hides the text', () => {
    const { cipher } = createDataKey(ring, ANNA);
    expect(cipher.encrypt('name', '张三丰在北京').includes(Buffer.from('张三'))).toBe(false);
  });

  it('opens nothing of which a single bit was changed', () => {
    const { cipher } = createDataKey(ring, ANNA);
    const sealed = cipher.encrypt('name', 'Anna');
    fc.assert(fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
      const changed = Buffer.from(sealed);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => cipher.decrypt('name', changed)).toThrow('ciphertext');
    }));
    for (let length = 0; length < sealed.length; length += 1) expect(() => cipher.decrypt('name', sealed.subarray(0, length))).toThrow('ciphertext');
  });

  it('opens nothing in another field, or for another customer, even under the same key', () => {
    const anna = createDataKey(ring, ANNA);
    const bert = createDataKey(ring, BERT);
    const sealed = anna.cipher.encrypt('name', 'Anna');
    expect(() => anna.cipher.decrypt('phone', sealed)).toThrow('does not belong');
    expect(() => bert.cipher.decrypt('name', sealed)).toThrow('does not belong');
    expect(() => openDataKey(ring, BERT, anna.key)).toThrow('does not belong');
  });

  it('reads with the stored data key what was written with it, also under a ring key that is no longer active', () => {
    const former = createKeyRing([key('old', 2)]);
    const { key: stored, cipher } = createDataKey(former, ANNA);
    expect(stored.ringKeyId).toBe('old');
    expect(openDataKey(ring, ANNA, stored).decrypt('name', cipher.encrypt('name', 'Anna'))).toBe('Anna');
    expect(createDataKey(ring, ANNA).key.ringKeyId).toBe('new');
  });

  it('names the key that is missing from the ring', () => {
    const { key: stored } = createDataKey(createKeyRing([key('lost', 3)]), ANNA);
    expect(() => openDataKey(ring, ANNA, stored)).toThrow('no key "lost"');
    expect(() => openDataKey(createKeyRing([key('new', 9)]), ANNA, createDataKey(ring, ANNA).key)).toThrow('does not belong');
  });
});

describe('[R019] a blind index', () => {
  it('is equal for equal values of a kind, under the same key, and for nothing else', () => {
    const of = (kind: string, value: string) => ring.blindIndexes(kind, value)[0].toString('hex');
    expect(of('phone', '+8613812341234')).toBe(of('phone', '+8613812341234'));
    expect(of('phone', '+8613812341234')).not.toBe(of('phone', '+8613812341235'));
    expect(of('phone', '+8613812341234')).not.toBe(of('id', '+8613812341234'));
    expect(of('phone', '+8613812341234')).not.toBe(createKeyRing([key('new', 9)]).blindIndexes('phone', '+8613812341234')[0].toString('hex'));
  });

  it('is found again after a new key was put before the one that made it', () => {
    const [before] = createKeyRing([key('old', 2)]).blindIndexes('phone', '+8613812341234');
    expect(ring.blindIndexes('phone', '+8613812341234').some((index) => index.equals(before))).toBe(true);
  });
});
