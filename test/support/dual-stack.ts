/**
 * Run in a network namespace of its own that has loopback only: a mail server on 127.0.0.1, and the packaged command on
 * a name that has an IPv6 address too. Prints the command's exit code and report as JSON.
 */
import { runCommand } from './dist.ts';
import { host, startMailServers } from './mail-servers.ts';

const servers = await startMailServers();
const redirection = `${host}:587:dual-stack.example:${servers.good.port}`;
const ran = await runCommand([
  host,
  '--connect-to',
  redirection,
  '--trust-anchors',
  servers.anchorsFile,
  '--retries',
  '0',
  '--looks',
  'none',
  '--format',
  'json',
]);
await servers.stop();
process.stdout.write(JSON.stringify({ code: ran.code, report: JSON.parse(ran.stdout) }));
