import type { IncomingMessage } from 'node:http';

/** The client's network address; behind trusted proxies the one that the outermost of them saw. */
export function clientAddress(message: IncomingMessage, trustedProxies: number): string {
  const direct = message.socket.remoteAddress ?? '';
  if (trustedProxies === 0) return direct;
  const header = message.headers['x-forwarded-for'];
  const hops = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map((hop) => hop.trim());
  // Each proxy adds the address it heard from at the end; what stands before the trusted ones anybody can write.
  return hops.at(-trustedProxies) || direct;
}
