/** Certificate files as people have them, in a folder of their own: valid at the real date. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goodChain, issue, privateKeyPem } from './ca.ts';
import { daysFromNow } from './facts.ts';

export const password = 'correct horse';

export interface CertificateFiles {
  readonly folder: string;
  readonly path: (name: string) => string;
  /** Writes one more file, for its owner alone, and returns its path. */
  readonly write: (name: string, content: string | Uint8Array) => string;
  readonly pem: Readonly<
    Record<'endEntity' | 'intermediate' | 'root' | 'key' | 'otherKey' | 'expired' | 'selfSigned', string>
  >;
  /** What openssl makes of a chain and its key; `options` go to "openssl pkcs12 -export". */
  readonly pkcs12: (name: string, options?: readonly string[]) => string;
  readonly remove: () => void;
}

export async function certificateFiles(keyType: 'ecdsa' | 'rsa' = 'ecdsa'): Promise<CertificateFiles> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'certificate-files-')));
  const chain = await goodChain(keyType, { notAfter: daysFromNow(36_500) });
  const names = { subject: 'CN=mail.example.com', dnsNames: ['mail.example.com'], keyType };
  const expired = await issue({
    ...names,
    issuer: chain.intermediate,
    notBefore: daysFromNow(-90),
    notAfter: daysFromNow(-5),
  });
  const selfSigned = await issue({ ...names, notAfter: daysFromNow(36_500) });
  const other = await issue({ ...names, keyName: 'other' });
  const path = (name: string) => join(folder, name);
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(path(name), content);
    chmodSync(path(name), 0o600);
    return path(name);
  };
  const pem = {
    endEntity: chain.endEntity.pem,
    intermediate: chain.intermediate.pem,
    root: chain.root.pem,
    key: `${await privateKeyPem(chain.endEntity)}\n`,
    otherKey: `${await privateKeyPem(other)}\n`,
    expired: expired.pem,
    selfSigned: selfSigned.pem,
  };
  write('root.crt.txt', pem.root);
  return {
    folder,
    path,
    write,
    pem,
    pkcs12(name, options = []) {
      const source = write('for-openssl.txt', pem.key + pem.endEntity + pem.intermediate);
      execFileSync(
        'openssl',
        ['pkcs12', '-export', '-in', source, '-out', path(name), '-passout', `pass:${password}`, ...options],
        { stdio: 'pipe' },
      );
      chmodSync(path(name), 0o600);
      return path(name);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
