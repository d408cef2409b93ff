import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Pool } from 'pg';
import { CHECKOUT } from '../../../api/launch/checkout.ts';
import { systemCaller } from '../../../api/src/access/domain/caller.ts';
import { createUser } from '../../../api/src/access/use-cases/create-user.ts';
import { newId } from '../../../api/src/foundation/ids.ts';
import { askOnce } from '../harness/load.ts';
import { startProcess } from '../harness/process.ts';
import { INTAKE, intakeInput } from '../intake-request.ts';
import { openBenchHouse } from '../live/bench-house.ts';
import type { Statement } from './take-down.ts';

/**
 * The floor of intake: the very statements that the server's mutation sends in its transaction, each request with ids and
 * numbers of its own, through a pool of `pg` behind bare node:http. They are taken down from requests to the server itself.
 */

/** As large as the server's own. */
const POOL = 12;

const settings = process.env as Readonly<Record<string, string>>;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
const { statements, names } = await takeDown();
/** Whatever was made in the transaction that was taken down. */
const made = new RegExp(names.join('|'), 'g');

const pool = new Pool({ connectionString: settings['DATABASE_URL'], max: POOL });
let count = 0;

const server = createServer(async (request, response) => {
  for await (const _chunk of request) { /* what is asked for is known */ }
  const own = ownNames();
  const client = await pool.connect();
  try {
    for (const { text, values } of statements) await client.query(String(own(text)), values.map(own));
    client.release();
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{}}');
  } catch (error) {
    client.release(true);
    response.writeHead(500).end(JSON.stringify({ errors: [String(error)] }));
  }
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') process.stdout.write(`ready at http://127.0.0.1:${address?.port} \n`);
});
process.on('SIGTERM', () => process.exit(0));

/** Sends the mutation twice to a server that writes down what it says to its database. */
async function takeDown(): Promise<{ readonly statements: readonly Statement[]; readonly names: readonly string[] }> {
  const [login, password] = [`bench-${randomBytes(6).toString('hex')}`, randomBytes(12).toString('base64url')];
  const house = await openBenchHouse(settings);
  const unitId = house.units.units[0]!.id;
  await house.perform((stores) => createUser(stores, systemCaller('bench', unitId), { login, displayName: 'Bench', role: 'SUPERVISOR', unitId, password }));
  const input = await intakeInput(house);
  await house.close();

  const file = join(mkdtempSync(join(tmpdir(), 'clausewatch-intake-')), 'transactions.jsonl');
  const taking = await startProcess(['--import', join(import.meta.dirname, 'take-down.ts'), join(CHECKOUT, 'api/dist/main.js')], { ...settings, TAKE_DOWN_TO: file });
  const url = `${taking.url}/graphql`;
  const { signIn } = await askOnce<{ signIn: { token: string } }>(url, {}, JSON.stringify({ query: 'mutation($input: SignInInput!) { signIn(input: $input) { token } }', variables: { input: { login, password } } }));
  const take = async (key: string): Promise<string> => {
    const body = JSON.stringify({ query: INTAKE, variables: { input: { ...input, idempotencyKey: key } } });
    return (await askOnce<{ intakeTicket: { ticket: { ticketNo: string } } }>(url, { authorization: `Bearer ${signIn.token}` }, body)).intakeTicket.ticket.ticketNo;
  };
  const keys = [randomUUID(), randomUUID()] as const;
  const ticketNo = await take(keys[0]);
  await take(keys[1]);
  await taking.stop();

  const lines = readFileSync(file, 'utf8').split('\n');
  rmSync(dirname(file), { recursive: true });
  const [line, other] = keys.map((key) => lines.find((each) => each.includes(key)));
  if (line === undefined || other === undefined) throw new Error('the transactions of the intakes were not seen');
  // What the other one does not name was made by this one.
  const ids = new Set(line.match(new RegExp(UUID, 'g'))?.filter((id) => !other.includes(id)));
  return { statements: JSON.parse(line) as readonly Statement[], names: [ticketNo, ...ids] };
}

/** Gives everything that was made in the transaction another name, the same one wherever it stands. */
function ownNames(): (value: unknown) => unknown {
  const own = new Map(names.map((name) => [name, UUID.test(name) ? newId() : `B${process.pid}-${(count += 1)}`]));
  const rename = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(made, (name) => own.get(name)!);
    return Array.isArray(value) ? value.map(rename) : value;
  };
  return rename;
}
