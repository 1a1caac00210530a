import { BlockList, isIP } from 'node:net';

// Which addresses of the net are nobody's own: only those may be asked for calendars, or a stranger's address would let
// the server look into the network that it stands in.

const V4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4';
// Of IPv6 only global unicast is open, but for documentation and what carries IPv4 inside.
const V6 = '::/3 4000::/2 8000::/1 2001::/32 2001:db8::/32 2001:10::/28 2001:20::/28 2002::/16 3fff::/20';

// Two lists: one of both takes an IPv4 address for the IPv6 one that carries it.
const closed = { ipv4: listOf(V4, 'ipv4'), ipv6: listOf(V6, 'ipv6') };

function listOf(nets: string, family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const net of nets.split(' ')) {
    const [address = '', prefix] = net.split('/');
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

/** Whether an IP address is open to the whole net. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.ipv4.check(address, 'ipv4');
  return family === 6 && !closed.ipv6.check(address, 'ipv6');
}
