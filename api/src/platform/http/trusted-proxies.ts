import { BlockList, isIPv6 } from 'node:net';

/** Whether an address is a proxy of ours, whose `X-Forwarded-*` headers are true. */
export type TrustsProxy = (address: string) => boolean;

/** @param ranges IP addresses and CIDR ranges; with none, nobody is trusted */
export function createTrustsProxy(ranges: readonly string[]): TrustsProxy {
  const list = new BlockList();
  for (const range of ranges) {
    const [address, prefix] = range.split('/') as [string, string?];
    if (prefix === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(prefix), familyOf(address));
  }
  return (address) => list.check(address, familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}
