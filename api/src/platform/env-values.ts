import { isIP } from 'node:net';

/** What became of one value: read, or the rest of a sentence that begins with the setting's name. */
export type Reading<T> = (text: string) => { readonly value: T } | { readonly fault: string };

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A key for encrypting personal fields: 256 bits, and the name by which a ciphertext remembers it. */
export interface FieldKey {
  readonly id: string;
  readonly bytes: Buffer;
}

const FIELD_KEY_BYTES = 32;
const SECRET_LENGTH = 32;

/** Any text. */
export const anyText: Reading<string> = (text) => ({ value: text });

/** One of a few words. */
export function oneOf<const Word extends string>(...words: readonly Word[]): Reading<Word> {
  return (text) => {
    const value = words.find((word) => word === text);
    return value === undefined ? { fault: `is "${text}": give one of ${words.join(', ')}` } : { value };
  };
}

/** A TCP port; 0 stands for any free one. */
export const port: Reading<number> = (text) => {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return value <= 65_535 ? { value } : { fault: `is "${text}": give a whole number from 0 (any free port) to 65535` };
};

/** A whole number within bounds. */
export function wholeNumber(least: number, most: number): Reading<number> {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? { value } : { fault: `is "${text}": give a whole number from ${least} to ${most}` };
  };
}

/** The address of a PostgreSQL database. It may hold a password, so a fault does not repeat it. */
export const postgresUrl: Reading<string> = (text) => {
  const url = URL.parse(text);
  const fits = url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.hostname !== '' && url.pathname.length > 1;
  return fits ? { value: text } : { fault: 'is not the address of a database: write it as postgresql://user:password@host:5432/name' };
};

/** The address of a server of one of these schemes. It may hold a password, so a fault does not repeat it. */
export function serverUrl(...schemes: readonly string[]): Reading<string> {
  return (text) => {
    const url = URL.parse(text);
    const fits = url !== null && schemes.includes(url.protocol.slice(0, -1)) && url.hostname !== '';
    return fits ? { value: text } : { fault: `is not the address of a server: write it as ${schemes.map((scheme) => `${scheme}://…`).join(' or ')}` };
  };
}

/** A mail address. */
export const mailAddress: Reading<string> = (text) =>
  /^[A-Za-z0-9._%-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/.test(text) ? { value: text } : { fault: 'is no mail address: give one such as care@example.com' };

/** A secret long enough to sign with. */
export const secret: Reading<string> = (text) =>
  text.length >= SECRET_LENGTH ? { value: text } : { fault: `has ${text.length} characters: give at least ${SECRET_LENGTH} random ones` };

/** A ring of keys, `id:base64[,id:base64…]`. */
export const keyRing: Reading<readonly FieldKey[]> = (text) => {
  const keys: FieldKey[] = [];
  for (const [index, entry] of text.split(',').entries()) {
    const [, id, base64] = /^\s*([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/]+={0,2})\s*$/.exec(entry) ?? [];
    const place = `in its entry ${index + 1}`;
    if (id === undefined || base64 === undefined) {
      return { fault: `is malformed ${place}: write each key as id:base64, with commas between keys` };
    }
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length !== FIELD_KEY_BYTES) {
      return { fault: `holds ${bytes.length} bytes ${place}: give ${FIELD_KEY_BYTES} random bytes in base64` };
    }
    if (keys.some((key) => key.id === id)) return { fault: `names the key "${id}" twice: give every key its own id` };
    keys.push({ id, bytes });
  }
  return { value: keys };
};

/** The IANA name of a time zone that this runtime knows. */
export const timeZone: Reading<string> = (text) => {
  const fault = { fault: `is "${text}": give an IANA time zone such as Asia/Shanghai` };
  if (!/^[A-Za-z]/.test(text)) return fault;
  try {
    return { value: new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone };
  } catch {
    return fault;
  }
};

/** IP addresses or CIDR ranges with commas between them. */
export const addresses: Reading<readonly string[]> = (text) => {
  const value = text.split(',').map((part) => part.trim());
  const wrong = value.find((part) => !isAddressOrRange(part));
  return wrong === undefined
    ? { value }
    : { fault: `holds "${wrong}": give IP addresses or ranges such as 10.0.0.0/8, with commas between them` };
};

function isAddressOrRange(text: string): boolean {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  return version !== 0 && (bits === undefined || Number(bits) <= (version === 4 ? 32 : 128));
}
