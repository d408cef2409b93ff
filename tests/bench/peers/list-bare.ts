import { createServer } from 'node:http';
import { Pool } from 'pg';

/** The floor of the ticket list: one statement that makes the whole answer, behind bare node:http. */

/** As large as the server's own. */
const POOL = 12;

const LIST = `
  select json_agg(row.node order by row.due_at, row.id) as answer from (
    select t.id, s.due_at, json_build_object(
      'ticketNo', t.ticket_no, 'state', t.state, 'title', t.title, 'receivedAt', t.received_at, 'dueAt', s.due_at,
      'customer', (select json_build_object('customerNo', c.customer_no, 'tier', c.tier, 'area', c.area) from customer c where c.id = t.customer_id),
      'owner', (select json_build_object('staffNo', a.staff_no, 'displayName', a.display_name) from agent a where a.id = t.owner_id),
      'clocks', (select json_agg(json_build_object(
          'targetId', k.target_id, 'clauseNo', k.clause_no, 'run', k.run, 'startedAt', k.started_at, 'dueAt', k.due_at, 'stoppedAt', k.stopped_at,
          'governing', k.governing) order by k.due_at, k.target_id) from sla_clock k where k.ticket_id = t.id)) as node
    from ticket t join sla_ticket s on s.ticket_id = t.id
    where t.unit_id = any($1::uuid[])
    order by s.due_at, s.ticket_id limit $2) as row`;

const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: POOL });
const unitIds = (await pool.query<{ id: string }>('select id from unit')).rows.map(({ id }) => id);

const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  const { first } = JSON.parse(body) as { readonly first: number };
  const { rows } = await pool.query<{ answer: unknown }>({ name: 'list', text: LIST, values: [unitIds, first] });
  const text = JSON.stringify({ data: { tickets: rows[0]!.answer } });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') process.stdout.write(`ready at http://127.0.0.1:${address?.port} \n`);
});
process.on('SIGTERM', () => process.exit(0));
