/** The browser's session. Scripts cannot read it, and it is not sent along with commands that another site makes. */
const NAME = 'cw_session';
const ATTRIBUTES = 'Path=/; HttpOnly; SameSite=Lax';

/** The Set-Cookie header that begins a session. */
export function sessionCookie(token: string, lifeMs: number, secure: boolean): string {
  return `${NAME}=${token}; ${ATTRIBUTES}; Max-Age=${Math.floor(lifeMs / 1_000)}${secure ? '; Secure' : ''}`;
}

/** The Set-Cookie header that makes the browser forget its session. */
export function endedSessionCookie(secure: boolean): string {
  return sessionCookie('', 0, secure);
}

/** The token that a request brings: as a bearer, else in the session cookie; null for none. */
export function readToken(headers: { readonly authorization?: string | undefined; readonly cookie?: string | undefined }): string | null {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  const cookie = new RegExp(`(?:^|;) *${NAME}=([^;\\s]+)`).exec(headers.cookie ?? '')?.[1];
  return bearer ?? cookie ?? null;
}
