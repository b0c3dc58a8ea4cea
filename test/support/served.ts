/** A chain of drafts as a server is configured with it: valid at the real date, which the packaged command judges by. */
import { createPrivateKey } from 'node:crypto';
import { type CertificateDraft, caDraft, HOST, pemOf, privateKeyOf, SERVER_AUTH } from './chain-draft.ts';
import { daysFromNow } from './facts.ts';

/** As long as UTCTime reaches. */
const VALIDITY = { notBefore: daysFromNow(-1), notAfter: daysFromNow(8000) };

export const root: CertificateDraft = { ...caDraft('O=Test,CN=Root', 'p256-0', null), ...VALIDITY };
export const ca: CertificateDraft = { ...caDraft('O=Test,CN=CA', 'p256-1', root), ...VALIDITY };

export const dns = (value: string) => ({ type: 'dns', value }) as const;

/** A good end-entity certificate, but for `changes`. */
export function leafOf(changes: Partial<CertificateDraft> = {}): CertificateDraft {
  return {
    ...caDraft('O=Test,CN=Mail server', 'p256-2', ca),
    ...VALIDITY,
    basicConstraints: null,
    keyUsage: ['digitalSignature'],
    extendedKeyUsage: [SERVER_AUTH],
    names: [dns(HOST)],
    ...changes,
  };
}

export function chainPem(...chain: readonly CertificateDraft[]): string {
  return chain.map(pemOf).join('');
}

export function keyPem(draft: CertificateDraft): string {
  const key = createPrivateKey({ key: privateKeyOf(draft), format: 'der', type: 'pkcs8' });
  return String(key.export({ format: 'pem', type: 'pkcs8' }));
}

/** End-entity certificate first. */
export function served(...chain: readonly [CertificateDraft, ...CertificateDraft[]]): { key: string; cert: string } {
  return { key: keyPem(chain[0]), cert: chainPem(...chain) };
}
