/** Loopback mail servers in a few conditions, for the tests that run what ships: certificates are valid at the real date. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MailServer, startMailServer } from '../../src/demo/mail-server.ts';
import { goodChain, issue, privateKeyPem } from './ca.ts';
import { daysFromNow } from './facts.ts';

export interface MailServers {
  readonly good: MailServer;
  readonly selfSigned: MailServer;
  /** Speaks no TLS at all. */
  readonly plain: MailServer;
  /** A port where nobody listens. */
  readonly closedPort: number;
  /** The file with the root that issued the good certificate. */
  readonly anchorsFile: string;
  readonly intermediatePem: string;
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

export const host = 'mail.example.com';

export async function startMailServers(): Promise<MailServers> {
  const chain = await goodChain('ecdsa', { notAfter: daysFromNow(36_500) });
  const key = await privateKeyPem(chain.endEntity);
  const own = await issue({ subject: `CN=${host}`, dnsNames: [host], notAfter: daysFromNow(36_500) });
  const start = (chainPem: string, mode: 'starttls' | 'no-tls' = 'starttls') =>
    startMailServer({ host, privateKeyPem: key, chainPem, mode });
  const good = await start(chain.presented.join(''));
  const selfSigned = await start(own.pem);
  const plain = await start(own.pem, 'no-tls');
  const closed = await start(own.pem);
  await closed.close();
  const folder = mkdtempSync(join(tmpdir(), 'mail-servers-'));
  const anchorsFile = join(folder, 'root.pem');
  writeFileSync(anchorsFile, chain.root.pem);
  return {
    good,
    selfSigned,
    plain,
    closedPort: closed.port,
    anchorsFile,
    intermediatePem: chain.intermediate.pem,
    folder,
    stop: async () => {
      await Promise.all([good, selfSigned, plain].map(({ close }) => close()));
      rmSync(folder, { recursive: true });
    },
  };
}
