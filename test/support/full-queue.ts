import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Listens for one connection, says where, and stops for good. */
const LISTENER = `
  const [port, host] = process.argv.slice(1);
  const server = require('node:net').createServer();
  server.listen({ port: Number(port), host, backlog: 1 }, () => {
    require('node:fs').writeSync(1, String(server.address().port));
    process.kill(process.pid, 'SIGSTOP');
  });`;

/** More than the kernel queues for a backlog of one. */
const FILLING = 4;

/**
 * A port that drops whoever asks for a connection, as a firewall does: nobody accepts, and the kernel's queue is full.
 * @param port 0: any free one.
 */
export async function fullQueue(port = 0, host = '127.0.0.1'): Promise<{ port: number; close: () => void }> {
  const listener = spawn(process.execPath, ['-e', LISTENER, `${port}`, host], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(listener.stdout, 'data')) as [Buffer];
  const own = Number(said.toString());
  const waiting = Array.from({ length: FILLING }, (): Socket => connect(own, '127.0.0.1').on('error', () => {}));
  await Promise.all(waiting.slice(0, 2).map((socket) => once(socket, 'connect')));
  const close = () => {
    for (const socket of waiting) socket.destroy();
    listener.kill('SIGKILL');
  };
  return { port: own, close };
}
