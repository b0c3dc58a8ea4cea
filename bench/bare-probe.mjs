/**
 * The least that Node.js does to read certificates over STARTTLS or TLS: no verdict beyond OpenSSL's, no report, no retries.
 * `node bare-probe.mjs CA-FILE CONCURRENCY LIMIT-MS HOST:PORT...` or with `@FILE`, a host a line.
 */
import { lookup } from 'node:dns';
import { readFileSync } from 'node:fs';
import { connect as connectTcp } from 'node:net';
import { connect as connectTls, createSecureContext } from 'node:tls';

const [caFile, concurrency, limitMs, ...given] = process.argv.slice(2);
const secureContext = createSecureContext({ ca: readFileSync(caFile) });
const hosts = given[0].startsWith('@') ? readFileSync(given[0].slice(1), 'utf8').trim().split('\n') : given;

function probe(hostAndPort) {
  const [host, port] = hostAndPort.split(':');
  return new Promise((resolve) => {
    const socket = connectTcp({ host, port, lookup });
    const timer = setTimeout(() => socket.destroy(new Error('timeout')), Number(limitMs));
    const end = (text) => {
      clearTimeout(timer);
      resolve(`${hostAndPort} ${text}`);
      socket.destroy();
    };
    socket.on('error', (error) => end(error.message));
    const secure = (greeted) => {
      const secured = connectTls({ socket, servername: host, secureContext, rejectUnauthorized: false }, () => {
        const certificate = secured.getPeerX509Certificate();
        const verdict = secured.authorized ? 'ok' : secured.authorizationError;
        converse(secured, greeted, ['EHLO bench.example', 'QUIT'], () => end(`${verdict} ${certificate.validTo}`));
      });
      secured.on('error', (error) => end(error.message));
    };
    if (port === '465') secure(false);
    else converse(socket, false, ['EHLO bench.example', 'STARTTLS'], () => secure(true));
  });
}

/** Says the lines one after the other, each after the reply to the one before; QUIT is not waited for. */
function converse(stream, isGreeted, lines, done) {
  let pending = '';
  const say = () => {
    const line = lines.shift();
    if (line === undefined) {
      stream.removeAllListeners('data');
      return done();
    }
    stream.write(`${line}\r\n`);
    if (line === 'QUIT') done();
  };
  stream.on('data', (bytes) => {
    pending += bytes;
    if (!/^\d{3} .*\r\n$/m.test(pending)) return;
    pending = '';
    say();
  });
  if (isGreeted) say();
}

let next = 0;
async function worker() {
  while (next < hosts.length) process.stdout.write(`${await probe(hosts[next++])}\n`);
}
await Promise.all(Array.from({ length: Number(concurrency) }, worker));
