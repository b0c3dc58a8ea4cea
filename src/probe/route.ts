import type { Cut } from '../model/observation.ts';
import type { Endpoint } from '../model/target.ts';

/** What connecting fails with where there may be no route; a router on the way may have said so too. */
const MAYBE_NO_ROUTE: readonly string[] = ['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT'];

/**
 * Tells "this machine has no route to IPv6" from "the server's network is down", by the machine's own routing table.
 * Hosted runners have no IPv6; a host must not turn red for that.
 */
export async function withRouteChecked(cut: Cut, endpoint: Endpoint): Promise<Cut> {
  const { cause } = cut;
  if (cut.step !== 'connect' || cause.kind !== 'system-error' || !MAYBE_NO_ROUTE.includes(cause.code)) return cut;
  if (await hasRoute(endpoint)) return cut;
  return { ...cut, cause: { kind: 'no-route', family: endpoint.family } };
}

/** Connecting a UDP socket looks the route up and sends nothing. */
async function hasRoute({ address, port, family }: Endpoint): Promise<boolean> {
  const { createSocket } = await import('node:dgram');
  return new Promise((resolve) => {
    const socket = createSocket(family === 6 ? 'udp6' : 'udp4');
    const answer = (error?: Error) => {
      socket.close();
      resolve(error === undefined);
    };
    socket.once('error', answer);
    // Node hands this callback the error, if there is one; its types do not know that.
    socket.connect(port, address, answer as () => void);
  });
}
