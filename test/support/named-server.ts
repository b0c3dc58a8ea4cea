/** A loopback mail server on both kinds of port, whose certificate is for names of one's choice. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMailServer } from '../../src/demo/mail-server.ts';
import { goodChain, privateKeyPem } from './ca.ts';
import { daysFromNow } from './facts.ts';

export interface NamedServer {
  /** For the input connect-to: every host's port 465, and all other ports. */
  readonly connectTo: string;
  readonly anchorsFile: string;
  /** What it presents. */
  readonly chainPem: string;
  readonly stop: () => Promise<void>;
}

export async function namedServer(dnsNames: readonly string[]): Promise<NamedServer> {
  const chain = await goodChain('ecdsa', { notAfter: daysFromNow(36_500), dnsNames });
  const serve = {
    host: dnsNames[0] ?? '',
    privateKeyPem: await privateKeyPem(chain.endEntity),
    chainPem: chain.presented.join(''),
  };
  const submission = await startMailServer({ ...serve, mode: 'starttls' });
  const submissions = await startMailServer({ ...serve, mode: 'implicit' });
  const folder = mkdtempSync(join(tmpdir(), 'named-server-'));
  const anchorsFile = join(folder, 'root.pem');
  writeFileSync(anchorsFile, chain.root.pem);
  return {
    connectTo: `:465:127.0.0.1:${submissions.port}\n::127.0.0.1:${submission.port}`,
    anchorsFile,
    chainPem: serve.chainPem,
    stop: async () => {
      await Promise.all([submission.close(), submissions.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}
