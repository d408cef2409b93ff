import { createHmac, timingSafeEqual } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 12;
const TOKEN = /(?<!\d)(\d{6}-\d{4,5})-([a-z2-7]{12})(?![a-z2-7])/gi;

/** Makes and reads the mark by which a customer's mail finds its ticket, in the subject and in the address to answer to. */
export interface ReplyTokens {
  /** `261124-0007-k3j9x2m4q7ab`: the ticket's number with a keyed check (60 bits), so that nobody can write to another ticket by counting. */
  of(ticketNo: string): string;
  /** The numbers of the tickets whose whole tokens stand in a text, each once. */
  find(text: string): readonly string[];
}

/** @param key of the whole installation */
export function createReplyTokens(key: Buffer): ReplyTokens {
  const check = (ticketNo: string): string => {
    const bytes = createHmac('sha256', key).update(ticketNo).digest();
    return Array.from({ length: LENGTH }, (_, index) => ALPHABET[bytes[index]! & 31]).join('');
  };
  return {
    of: (ticketNo) => `${ticketNo}-${check(ticketNo)}`,
    find(text) {
      const numbers = [...text.matchAll(TOKEN)].filter(([, ticketNo, given]) => timingSafeEqual(Buffer.from(check(ticketNo!)), Buffer.from(given!.toLowerCase())));
      return [...new Set(numbers.map((match) => match[1]!))];
    },
  };
}
