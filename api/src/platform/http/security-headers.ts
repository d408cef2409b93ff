import type { FastifyInstance } from 'fastify';
import { readIncoming } from './incoming.ts';
import type { TrustsProxy } from './trusted-proxies.ts';

/** The console is its own files and nothing else: no inline code or style, no other host, and in nobody's frame. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'",
  "manifest-src 'self'", "media-src 'self' blob:", "worker-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

const ONE_YEAR = 'max-age=31536000';

/** Sets what browsers must keep to on every response; over TLS also that they never come without it again. */
export function addSecurityHeaders(server: FastifyInstance, trustsProxy: TrustsProxy): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS);
    if (readIncoming(request.raw, trustsProxy).secure) reply.header('strict-transport-security', ONE_YEAR);
  });
}
