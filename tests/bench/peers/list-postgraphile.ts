import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

/** PostGraphile 5 on the product's own tables, as its documentation sets it up for production. */

/** As large as the server's own. */
const POOL = 12;

const pgl = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: process.env['DATABASE_URL']!, schemas: ['public'], poolConfig: { max: POOL } })],
  grafserv: { watch: false, graphiql: false },
  grafast: { explain: false },
  // Plain lists beside connections, which spare it the edges.
  schema: { defaultBehavior: '+list' },
});
const server = createServer();
server.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
await pgl.createServ(grafserv).addTo(server);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') process.stdout.write(`ready at http://127.0.0.1:${address?.port} \n`);
});
process.on('SIGTERM', () => process.exit(0));
