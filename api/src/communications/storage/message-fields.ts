/** Where the parts of messages stand, as their ciphertexts are bound to it: no two can exchange theirs. The names never change. */
export function outboundAddressField(messageId: string): string {
  return `outbound_message.address ${messageId}`;
}

export function outboundContentField(messageId: string): string {
  return `outbound_message.content ${messageId}`;
}

export function inboundContentField(messageId: string): string {
  return `inbound_message.content ${messageId}`;
}

export function addressField(channel: string): string {
  return `contact_address.address ${channel}`;
}

/** What the blind index of an address is of. */
export function addressIndex(channel: string): string {
  return `address ${channel}`;
}
