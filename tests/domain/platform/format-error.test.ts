import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createFormatError } from '../../../api/src/platform/graphql/format-error.ts';
import { createLog } from '../../../api/src/platform/log.ts';

function setUp() {
  const lines: Record<string, unknown>[] = [];
  return { lines, format: createFormatError(createLog({ level: 'info', production: true }, (line) => { lines.push(JSON.parse(line) as Record<string, unknown>); })) };
}

/** As an engine wraps what a resolver threw. */
function located(originalError: Error): GraphQLError {
  return new GraphQLError(originalError.message, { originalError, path: ['ticket', 0, 'owner'] });
}

describe('a surprise', () => {
  it('is masked, and logged once however many fields it broke', () => {
    const { lines, format } = setUp();
    const cause = new Error('connect to 10.0.0.7 as clausewatch');
    const told = [format(located(cause)), format(located(cause))];
    expect(told[0]).toEqual({ message: expect.stringMatching(/^Something went wrong; incident [0-9a-f]{10}$/), path: ['ticket', 0, 'owner'], extensions: { code: 'INTERNAL', incidentId: expect.any(String) } });
    expect(told[1]).toEqual(told[0]);
    expect(lines).toEqual([expect.objectContaining({ level: 'error', incidentId: told[0]!.extensions!['incidentId'], path: 'ticket.0.owner' })]);
  });

  it.each([
    ['an error with extensions of its own', Object.assign(new Error('x'), { extensions: { code: 'FORBIDDEN' } })],
    ['a GraphQLError without a code', new GraphQLError('x')],
    ['a GraphQLError that says it is internal', new GraphQLError('x', { extensions: { code: 'INTERNAL_SERVER_ERROR' } })],
  ])('is %s', (_name, cause) => {
    const { lines, format } = setUp();
    expect(format(located(cause)).extensions).toMatchObject({ code: 'INTERNAL' });
    expect(lines).toHaveLength(1);
  });

  it('may be something that is no error', () => {
    const { lines, format } = setUp();
    expect(format('thrown text').message).not.toContain('thrown text');
    expect(lines).toHaveLength(1);
  });

  it('from the database leaves no value of a row in the log', () => {
    const { lines, format } = setUp();
    const cause = Object.assign(new Error('duplicate key: (phone)=(13800000000)'), { code: '23505', detail: 'Key (phone)=(13800000000)', constraint: 'customer_phone', table: 'customer' });
    expect(format(located(cause)).extensions).toMatchObject({ code: 'INTERNAL' });
    expect(lines).toMatchObject([{ err: { sqlState: '23505', constraint: 'customer_phone', table: 'customer', stack: expect.stringContaining('format-error.test.ts') } }]);
    expect(JSON.stringify(lines)).not.toContain('13800000000');
  });

  it.each(['08006', '53300', '57P01', '40001', 'ECONNREFUSED'])('that passes by itself (%s) says so', (sqlState) => {
    const { format } = setUp();
    expect(format(located(Object.assign(new Error('x'), { code: sqlState })))).toMatchObject({ message: expect.stringContaining('try again'), extensions: { code: 'UNAVAILABLE' } });
  });

  it.each(['Connection terminated unexpectedly', 'Client has encountered a connection error and is not queryable', 'timeout exceeded when trying to connect'])(
    'of a lost connection, which the driver tells in words alone (%s), says so', (message) => {
      const { format } = setUp();
      expect(format(located(new Error('the mapper says', { cause: new Error(message) })))).toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
    });
});

describe('an error for the client', () => {
  it('passes with its extensions, but for those of the transport, and is not logged', () => {
    const { lines, format } = setUp();
    const cause = new GraphQLError('Not yours.', { extensions: { code: 'FORBIDDEN', clause: '3.2', http: { status: 403 } } });
    expect(format(located(cause))).toEqual({ message: 'Not yours.', path: ['ticket', 0, 'owner'], extensions: { code: 'FORBIDDEN', clause: '3.2' } });
    expect(lines).toEqual([]);
  });
});
