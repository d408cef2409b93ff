import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SIGN_IN_RATES } from '../../../api/src/access/domain/sign-in-attempts.ts';
import { OPERATION_COSTS } from '../../../api/src/operation-costs.ts';
import { ERROR_CODES } from '../../../api/src/platform/graphql/error-codes.ts';
import { DEFAULT_LIMITS } from '../../../api/src/platform/graphql/operation-limits.ts';
import { LONGEST_PAGE } from '../../../api/src/platform/graphql/page.ts';
import { POINTS_PER_SECOND } from '../../../api/src/platform/limits/purses.ts';
import { CLOSE } from '../../../api/src/platform/websocket/close-codes.ts';
import { SOCKET_LIMITS } from '../../../api/src/platform/websocket/socket-limits.ts';
import { DEFAULT_WIRE_LIMITS } from '../../../api/src/platform/websocket/wire.ts';

const CONTRACT = readFileSync(join(import.meta.dirname, '../../../schema/contract.md'), 'utf8');
const rows = CONTRACT.split('\n').filter((line) => line.startsWith('|'));

/** The row of a table that begins with these words. */
const row = (beginning: string): string => rows.find((line) => line.startsWith(`| ${beginning}`)) ?? `no row begins with ${beginning}`;

const KIB = 1024;

describe('the published contract says what the code does', () => {
  it('about every code of an error', () => {
    const published = rows.flatMap((line) => /^\| `([A-Z_]+)` \| (.+) \|$/.exec(line)?.slice(1, 3) ?? []);
    expect(published).toEqual(Object.entries(ERROR_CODES).flat());
  });

  it('about every code of a close', () => {
    const closes = CONTRACT.slice(CONTRACT.indexOf('## Close codes'));
    for (const { code } of Object.values(CLOSE)) expect(closes).toMatch(new RegExp(`^\\|.*\\b${code}\\b`, 'm'));
  });

  it('about costs and points', () => {
    expect(row('`signIn`')).toContain(`| ${OPERATION_COSTS.fields['Mutation.signIn']} |`);
    expect(row('`totalCount`')).toContain(`| ${OPERATION_COSTS.fields['TicketConnection.totalCount']} |`);
    expect(CONTRACT).toContain(`${POINTS_PER_SECOND} a second`);
    const { perLogin, perAddress } = SIGN_IN_RATES;
    expect(CONTRACT).toContain(`tried ${perLogin.capacity} times, and then once a minute; an address may fail ${perAddress.capacity} times, and then once in two seconds`);
    expect([perLogin.perSecond, perAddress.perSecond]).toEqual([1 / 60, 1 / 2]);
  });

  it('about sizes', () => {
    const { maxLength, maxTokens, maxNesting, maxDepth, maxRootFields, maxAliases, maxFields } = DEFAULT_LIMITS;
    expect(row('text of an operation')).toContain(`${maxLength} characters · ${maxTokens} · ${maxNesting} |`);
    expect(row('levels')).toContain(`${maxDepth} · ${maxRootFields} · ${maxAliases} · ${maxFields} |`);
    expect(row('a page (')).toContain(`| ${LONGEST_PAGE} |`);
    const { maxOfCredential, maxWaitingAtAddress, initWithinMs, maxInitBytes, maxMessageBytes, messages, maxOperations, maxIdLength, maxBacklogBytes } = SOCKET_LIMITS;
    expect(row('connections in all')).toContain(`${maxOfCredential} · ${maxWaitingAtAddress} |`);
    expect(row('time until `connection_init`')).toContain(`${initWithinMs / 1_000} s · ${maxInitBytes / KIB} KiB · ${maxMessageBytes / KIB} KiB |`);
    expect(row('messages and pings')).toContain(`${messages.perSecond} a second, ${messages.capacity} at once |`);
    expect(row('operations under way')).toContain(`${maxOperations} · ${maxIdLength} |`);
    expect(row('what waits to be sent')).toContain(`${DEFAULT_WIRE_LIMITS.closedAbove / KIB ** 2} MiB · ${maxBacklogBytes / KIB ** 2} MiB |`);
  });
});
