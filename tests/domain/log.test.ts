import { expect, it } from 'vitest';
import { createLog, type Logger } from '../../api/src/platform/log.ts';

function written(production: boolean, write: (log: Logger) => void): string {
  let text = '';
  write(createLog({ level: 'info', production }, (line) => (text += line)));
  return text;
}

it('writes one JSON object a line in production', () => {
  const line = written(true, (log) => log.warn({ port: 4000 }, 'slow'));
  expect(JSON.parse(line)).toMatchObject({ level: 'warn', msg: 'slow', port: 4000 });
});

it('writes a short line for a person elsewhere', () => {
  expect(written(false, (log) => log.info({ port: 4000, unit: { id: 'a' } }, 'listening'))).toMatch(
    /^\d\d:\d\d:\d\d info  listening  port=4000  unit=\{"id":"a"\}\n$/,
  );
});

it.each([true, false])('never writes a secret (production: %s)', (production) => {
  const text = written(production, (log) => {
    log.info({ password: 'hunter2', request: { headers: { authorization: 'hunter2', cookie: 'hunter2' } } }, 'signed in');
    log.error(new Error('cannot reach postgresql://clausewatch:hunter2@db/clausewatch'));
    log.error({ err: new Error('cannot reach postgresql://clausewatch:hunt@er2@db/clausewatch') }, 'failed');
  });
  expect(text).toContain('cannot reach postgresql://clausewatch:[redacted]@db/clausewatch');
  expect(text).not.toMatch(/hunter2|er2@/);
});
