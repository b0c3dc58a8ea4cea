/** A connection whose other end is some way off: what comes in is held back for a round trip, in its order. */
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

export function farAway(socket: Socket, roundTripMs: number): Duplex {
  if (roundTripMs === 0) return socket;
  const distant = new Duplex({
    read() {},
    write(bytes: Buffer, _encoding, done) {
      socket.write(bytes, () => done());
    },
    final(done) {
      socket.end(done);
    },
    destroy(_error, done) {
      socket.destroy();
      done(null);
    },
  });
  socket.on('data', (bytes) => setTimeout(() => distant.push(bytes), roundTripMs));
  socket.on('end', () => setTimeout(() => distant.push(null), roundTripMs));
  // What was sent before it still comes in.
  socket.on('close', () => setTimeout(() => distant.destroy(), roundTripMs));
  return distant;
}
