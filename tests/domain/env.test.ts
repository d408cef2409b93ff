import { describe, expect, it } from 'vitest';
import { readEnv, type Settings } from '../../api/src/env.ts';
import { DAY_MS } from '../../api/src/foundation/instant.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');
const SECRET = 'a secret of more than thirty-two characters';

function settings(source: Record<string, string>): Settings {
  const reading = readEnv(source);
  if ('faults' in reading) throw new Error(reading.faults.join('\n'));
  return reading.env;
}

function faults(source: Record<string, string>): readonly string[] {
  const reading = readEnv(source);
  return 'faults' in reading ? reading.faults : [];
}

describe('the environment', () => {
  it('may be empty: the demo on this machine alone, with the embedded database', () => {
    expect(settings({})).toEqual({
      production: false,
      gatewayUrls: {},
      contactQueue: 'INTAKE',
      publicUrl: 'http://127.0.0.1:4000',
      host: '127.0.0.1',
      port: 4000,
      logLevel: 'info',
      siteTimeZone: 'Asia/Shanghai',
      trustedProxies: [],
      keepIdempotencyKeysMs: 7 * DAY_MS,
      keepSessionsMs: 30 * DAY_MS,
      pointsPerSecond: 20_000,
      demo: true,
      demoTraffic: true,
    });
  });

  it('takes an empty value for an absent one, as compose files leave them', () => {
    expect(settings({ PORT: '', DATABASE_URL: ' ' })).toEqual(settings({}));
  });

  it('is read in full', () => {
    const read = settings({
      NODE_ENV: 'production',
      HOST: '0.0.0.0',
      PORT: '80',
      DATABASE_URL: 'postgresql://clausewatch:secret@db.internal:5432/clausewatch',
      DATA_DIR: '/srv/clausewatch',
      LOG_LEVEL: 'debug',
      CLAUSEWATCH_KEYS: `2026:${KEY}, 2025:${Buffer.alloc(32, 9).toString('base64')}`,
      SESSION_SECRET: SECRET,
      TZ_SITE: 'Asia/Urumqi',
      TRUSTED_PROXY: '10.0.0.0/8, ::1',
      RATE_LIMIT: '5000000',
      KEEP_IDEMPOTENCY_KEYS_DAYS: '2',
      KEEP_SESSIONS_DAYS: '400',
    });
    expect([read.pointsPerSecond, read.keepIdempotencyKeysMs, read.keepSessionsMs]).toEqual([5_000_000, 2 * DAY_MS, 400 * DAY_MS]);
    expect(read).toMatchObject({ production: true, host: '0.0.0.0', port: 80, logLevel: 'debug', siteTimeZone: 'Asia/Urumqi' });
    expect(read.trustedProxies).toEqual(['10.0.0.0/8', '::1']);
    expect(read.fieldKeys?.map(({ id, bytes }) => [id, bytes[0]])).toEqual([
      ['2026', 7],
      ['2025', 9],
    ]);
  });

  it('tells all its faults at once', () => {
    const found = faults({
      NODE_ENV: 'staging',
      PORT: '70000',
      DATABASE_URL: 'mysql://root@localhost/x',
      LOG_LEVEL: 'loud',
      CLAUSEWATCH_KEYS: 'short:AAAA',
      CLAUSEWATCH_KEY: KEY,
      SESSION_SECRET: 'short',
      TZ_SITE: 'Mars/Olympus',
      TRUSTED_PROXY: '10.0.0.0/33',
      DEMO: 'yes',
    });
    expect(found.map((fault) => fault.split(' ')[0]).toSorted()).toEqual([
      'CLAUSEWATCH_KEY',
      'CLAUSEWATCH_KEYS',
      'DATABASE_URL',
      'DEMO',
      'LOG_LEVEL',
      'NODE_ENV',
      'PORT',
      'SESSION_SECRET',
      'TRUSTED_PROXY',
      'TZ_SITE',
    ]);
  });

  it('never repeats a secret in a fault', () => {
    const told = faults({
      DATABASE_URL: 'http://user:hunter2@host/',
      SESSION_SECRET: 'hunter2',
      CLAUSEWATCH_KEYS: 'hunter2',
    }).join('\n');
    expect(told).toContain('SESSION_SECRET');
    expect(told).not.toContain('hunter2');
  });

  it.each([
    ['without an id', KEY],
    ['that are no base64', 'a:####'],
    ['of 16 bytes', `a:${Buffer.alloc(16).toString('base64')}`],
    ['twice under one id', `a:${KEY},a:${KEY}`],
  ])('refuses field keys %s', (_, keys) => {
    expect(faults({ CLAUSEWATCH_KEYS: keys })).toHaveLength(1);
  });

  it.each(['+08:00', 'Beijing', '8'])('refuses the time zone %s, which is no IANA name', (zone) => {
    expect(faults({ TZ_SITE: zone })).toHaveLength(1);
  });
});

describe('production', () => {
  const needed = { NODE_ENV: 'production', CLAUSEWATCH_KEYS: `a:${KEY}`, SESSION_SECRET: SECRET };

  it('has no default secret', () => {
    const found = faults({ NODE_ENV: 'production' });
    expect(found).toHaveLength(2);
    expect(found.join('\n')).toMatch(/CLAUSEWATCH_KEYS is missing[\s\S]*SESSION_SECRET is missing/);
  });

  it('has no demo', () => {
    expect(settings(needed)).toMatchObject({ demo: false, demoTraffic: false });
    expect(faults({ ...needed, DEMO: 'on' })).toHaveLength(1);
  });
});

describe('the demo', () => {
  it('stays out of a database of the operator unless asked for', () => {
    const DATABASE_URL = 'postgres://localhost/clausewatch';
    expect(settings({ DATABASE_URL })).toMatchObject({ demo: false, demoTraffic: false });
    expect(settings({ DATABASE_URL, DEMO: 'on' })).toMatchObject({ demo: true, demoTraffic: true });
  });

  it('can be still', () => {
    expect(settings({ DEMO_TRAFFIC: 'off' })).toMatchObject({ demo: true, demoTraffic: false });
  });

  it('has no traffic without its operator', () => {
    expect(faults({ DEMO: 'off', DEMO_TRAFFIC: 'on' })).toHaveLength(1);
  });
});
