import { describe, expect, it } from 'vitest';
import { newToken } from '../../../api/src/access/domain/token.ts';
import { endedSessionCookie, readToken, sessionCookie } from '../../../api/src/access/graphql/session-cookie.ts';

const TOKEN = newToken('SESSION');

describe('the session cookie', () => {
  it('is out of reach of scripts and of other sites, and of plain connections where there is TLS', () => {
    expect(sessionCookie(TOKEN, 60_000, false)).toBe(`cw_session=${TOKEN}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60`);
    expect(sessionCookie(TOKEN, 60_000, true)).toMatch(/; Secure$/);
    expect(endedSessionCookie(true)).toMatch(/^cw_session=; .*Max-Age=0/);
  });

  it('is read back among others, and a bearer goes before it', () => {
    expect(readToken({ cookie: `theme=dark; cw_session=${TOKEN}; x=y` })).toBe(TOKEN);
    expect(readToken({ cookie: `not_cw_session=${TOKEN}` })).toBeNull();
    expect(readToken({ cookie: 'cw_session=' })).toBeNull();
    expect(readToken({ authorization: `Bearer ${TOKEN}`, cookie: 'cw_session=other' })).toBe(TOKEN);
    expect(readToken({ authorization: `Basic ${TOKEN}` })).toBeNull();
    expect(readToken({})).toBeNull();
  });
});
