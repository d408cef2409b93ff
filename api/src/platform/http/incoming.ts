import type { IncomingMessage } from 'node:http';
import { BlockList } from 'node:net';
import type { TrustsProxy } from './trusted-proxies.ts';

/** What a request shows of who sends it and how it came here; the same for HTTP and WebSocket. */
export interface Incoming {
  /** The client's IP address, as far as trusted proxies tell it. */
  readonly address: string;
  /** The host, and the port unless it is the scheme's own, that the client asked for. */
  readonly host: string;
  /** Whether the client speaks TLS, to us or to a trusted proxy. */
  readonly secure: boolean;
  /** Whether it comes from this machine itself and no proxy passed it on. */
  readonly fromThisMachine: boolean;
  /** The page that a browser sends it from, e.g. `https://desk.example.com`; null from other programs. */
  readonly origin: string | null;
  readonly authorization: string | undefined;
  readonly cookie: string | undefined;
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

export function readIncoming(request: IncomingMessage, trustsProxy: TrustsProxy): Incoming {
  const { headers } = request;
  const peer = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const trusted = trustsProxy(peer);
  const passedOn = 'x-forwarded-for' in headers || 'forwarded' in headers;
  return {
    address: trusted ? clientAddress(peer, headers['x-forwarded-for'], trustsProxy) : peer,
    host: (trusted ? lastOf(headers['x-forwarded-host']) : undefined) ?? headers.host ?? '',
    secure: 'encrypted' in request.socket || (trusted && lastOf(headers['x-forwarded-proto']) === 'https'),
    fromThisMachine: !passedOn && LOOPBACK.check(peer, peer.includes(':') ? 'ipv6' : 'ipv4'),
    origin: headers.origin ?? null,
    authorization: headers.authorization,
    cookie: headers.cookie,
  };
}

/** Each proxy appends whom it heard from: the client is the last one that is no proxy of ours. What stands before it anybody may have written. */
function clientAddress(peer: string, forwardedFor: string | readonly string[] | undefined, trustsProxy: TrustsProxy): string {
  let address = peer;
  for (const hop of listOf(forwardedFor).reverse()) {
    if (!trustsProxy(address)) break;
    address = hop;
  }
  return address;
}

function lastOf(header: string | readonly string[] | undefined): string | undefined {
  return listOf(header).at(-1);
}

function listOf(header: string | readonly string[] | undefined): string[] {
  return String(header ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '');
}
