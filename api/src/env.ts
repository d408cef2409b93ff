import { GATEWAY_CHANNELS, type GatewayChannel } from './communications/domain/words.ts';
import { DAY_MS } from './foundation/instant.ts';
import {
  addresses,
  anyText,
  keyRing,
  mailAddress,
  LOG_LEVELS,
  oneOf,
  port,
  postgresUrl,
  secret,
  serverUrl,
  timeZone,
  wholeNumber,
  type FieldKey,
  type LogLevel,
  type Reading,
} from './platform/env-values.ts';
import { POINTS_PER_SECOND } from './platform/limits/purses.ts';

/** What the environment says. Absent secrets and an absent data folder are settled later, see {@link Env}. */
export interface Settings {
  readonly production: boolean;
  /** Where the server listens. Port 0 means any free port. */
  readonly host: string;
  readonly port: number;
  /** Absent: the embedded PostgreSQL. */
  readonly databaseUrl?: string;
  readonly dataDir?: string;
  readonly logLevel: LogLevel;
  /** The ring of field-encryption keys. The first encrypts; the others only decrypt what they once encrypted. */
  readonly fieldKeys?: readonly FieldKey[];
  readonly sessionSecret?: string;
  /** IANA name of the zone whose wall clock the operator's calendars follow. */
  readonly siteTimeZone: string;
  /** Addresses or CIDR ranges of proxies whose `X-Forwarded-*` headers are believed; empty: nobody's. */
  readonly trustedProxies: readonly string[];
  /** Points that each session or key may spend on operations each second, on this server. */
  readonly pointsPerSecond: number;
  /** How long a command can be repeated under its idempotency key, and how long sessions are kept after their end. */
  readonly keepIdempotencyKeysMs: number;
  readonly keepSessionsMs: number;
  /** The way out and in for mail; absent: e-mail is not connected. They hold passwords and are never logged. */
  readonly smtpUrl?: string;
  readonly imapUrl?: string;
  /** The address that mail comes from; needed with either. */
  readonly mailFrom?: string;
  /** The operator's gateways for messages out; absent: that channel is not connected. */
  readonly gatewayUrls: Readonly<Partial<Record<GatewayChannel, string>>>;
  /** Shared with the gateways: signs what goes to them and what comes from them. Absent: nothing comes in from them either. */
  readonly webhookSecret?: string;
  /** Where customers reach this server, for the links that they are sent. */
  readonly publicUrl: string;
  /** The code of the queue that takes what customers write on the web page and what nobody can place; absent: the page is closed. */
  readonly contactQueue?: string;
  /** Whether the demo operator with its accounts is seeded. Never in production. */
  readonly demo: boolean;
  /** Whether the demo operator lives: generated, marked traffic. */
  readonly demoTraffic: boolean;
}

/** The settings of a running process: complete. */
export interface Env extends Settings {
  readonly dataDir: string;
  readonly fieldKeys: readonly FieldKey[];
  readonly sessionSecret: string;
}

const KNOWN = ['CLAUSEWATCH_KEYS'];

/** The demo operator's intake queue. */
const DEMO_CONTACT_QUEUE = 'INTAKE';

const NEEDED_IN_PRODUCTION = {
  CLAUSEWATCH_KEYS: 'give the key ring as id:key, the key being 32 random bytes in base64 ("openssl rand -base64 32" prints one)',
  SESSION_SECRET: 'give a random text of at least 32 characters ("openssl rand -base64 48" prints one)',
};

/**
 * Reads the settings from a process environment. Pure: it touches neither files nor the real environment.
 * @returns the settings, or every fault found, one sentence each; values of secrets are never repeated in a fault.
 */
export function readEnv(
  source: Readonly<Record<string, string | undefined>>,
): { readonly env: Settings } | { readonly faults: readonly string[] } {
  const faults: string[] = [];

  function read<T>(name: string, reading: Reading<T>): T | undefined;
  function read<T>(name: string, reading: Reading<T>, fallback: T): T;
  function read<T>(name: string, reading: Reading<T>, fallback?: T): T | undefined {
    const text = source[name]?.trim();
    if (!text) return fallback;
    const result = reading(text);
    if ('value' in result) return result.value;
    faults.push(`${name} ${result.fault}`);
    return fallback;
  }

  for (const name of Object.keys(source)) {
    if (name.startsWith('CLAUSEWATCH_') && !KNOWN.includes(name)) {
      faults.push(`${name} is not a setting: the only one of that prefix is CLAUSEWATCH_KEYS`);
    }
  }

  const production = read('NODE_ENV', oneOf('production', 'development', 'test'), 'development') === 'production';
  if (production) {
    for (const [name, remedy] of Object.entries(NEEDED_IN_PRODUCTION)) {
      if (!source[name]?.trim()) faults.push(`${name} is missing, and production has no default secret: ${remedy}`);
    }
  }

  const databaseUrl = read('DATABASE_URL', postgresUrl);
  const demo = read('DEMO', oneOf('on', 'off'), !production && !source['DATABASE_URL']?.trim() ? 'on' : 'off') === 'on';
  const demoTraffic = read('DEMO_TRAFFIC', oneOf('on', 'off'), demo ? 'on' : 'off') === 'on';
  if (demo && production) faults.push('DEMO is "on", and production has no demo accounts: leave it out or set it to off');
  if (demoTraffic && !demo) faults.push('DEMO_TRAFFIC is "on" without the demo operator: set DEMO=on too, or leave it out');

  const [smtpUrl, imapUrl, mailFrom] = [read('SMTP_URL', serverUrl('smtp', 'smtps')), read('IMAP_URL', serverUrl('imap', 'imaps')), read('MAIL_FROM', mailAddress)];
  if ((smtpUrl !== undefined || imapUrl !== undefined) && mailFrom === undefined) faults.push('MAIL_FROM is missing, and mail needs the address that it comes from: give one such as care@example.com');
  const gatewayUrls = Object.fromEntries(GATEWAY_CHANNELS.flatMap((channel) => {
    const url = read(`${channel}_WEBHOOK_URL`, serverUrl('http', 'https'));
    return url === undefined ? [] : [[channel, url]];
  }));
  const webhookSecret = read('WEBHOOK_SECRET', secret);
  if (Object.keys(gatewayUrls).length > 0 && webhookSecret === undefined) faults.push('WEBHOOK_SECRET is missing, and gateways are spoken to with signed requests: give a random text of at least 32 characters');
  const [host, portNumber] = [read('HOST', anyText, '127.0.0.1'), read('PORT', port, 4000)];
  const publicUrl = read('PUBLIC_URL', serverUrl('http', 'https'));
  const sends = smtpUrl !== undefined || Object.keys(gatewayUrls).length > 0;
  if (production && sends && publicUrl === undefined) faults.push('PUBLIC_URL is missing, and customers are sent links: give the address at which they reach this server');

  const env: Settings = {
    production,
    host,
    port: portNumber,
    smtpUrl,
    imapUrl,
    mailFrom,
    gatewayUrls,
    webhookSecret,
    publicUrl: (publicUrl ?? `http://${host}:${portNumber}`).replace(/\/+$/, ''),
    contactQueue: read('CONTACT_QUEUE', anyText) ?? (demo ? DEMO_CONTACT_QUEUE : undefined),
    databaseUrl,
    dataDir: read('DATA_DIR', anyText),
    logLevel: read('LOG_LEVEL', oneOf(...LOG_LEVELS), 'info'),
    fieldKeys: read('CLAUSEWATCH_KEYS', keyRing),
    sessionSecret: read('SESSION_SECRET', secret),
    siteTimeZone: read('TZ_SITE', timeZone, 'Asia/Shanghai'),
    trustedProxies: read('TRUSTED_PROXY', addresses, []),
    keepIdempotencyKeysMs: DAY_MS * read('KEEP_IDEMPOTENCY_KEYS_DAYS', wholeNumber(1, 3_650), 7),
    keepSessionsMs: DAY_MS * read('KEEP_SESSIONS_DAYS', wholeNumber(1, 3_650), 30),
    pointsPerSecond: read('RATE_LIMIT', wholeNumber(1_000, 1_000_000_000), POINTS_PER_SECOND),
    demo,
    demoTraffic,
  };
  return faults.length > 0 ? { faults } : { env };
}
