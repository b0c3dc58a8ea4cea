import type { Certificate } from './certificate.ts';

/**
 * Roots that root programs have taken back, in part or whole, while some trust-anchor set still holds them: PEM lists
 * cannot say "only what was issued before". Dated by the programs' announcements, read on 2026-11-24.
 */
export interface Distrust {
  /** SHA-256 of the root certificate, hex. */
  readonly fingerprint: string;
  readonly name: string;
  /** Certificates issued after this are refused; null: all are. ISO 8601. */
  readonly issuedAfter: string | null;
  /** Who refuses them. */
  readonly by: 'Mozilla and Chrome' | 'Mozilla' | 'Chrome';
}

const ENTRUST = { issuedAfter: '2024-11-30T23:59:59Z', by: 'Mozilla and Chrome' } as const;
const CHUNGHWA_NETLOCK = { issuedAfter: '2025-07-31T23:59:59Z', by: 'Chrome' } as const;
const DIGICERT_G1 = { issuedAfter: null, by: 'Mozilla and Chrome' } as const;

/**
 * Entrust and AffirmTrust: Google Security Blog, 2024-06-27; Mozilla's distrust-after 2024-11-30. Chunghwa and NetLock:
 * Google Security Blog, 2025-05-30. DigiCert's first generation: DigiCert ALERT86, removed on 2026-04-15. Izenpe:
 * Mozilla's distrust-after 2026-04-15.
 */
export const distrusts: readonly Distrust[] = [
  {
    fingerprint: '73c176434f1bc6d5adf45b0e76e727287c8de57616c1e6e6141a2b2cbc7d8e4c',
    name: 'Entrust Root Certification Authority',
    ...ENTRUST,
  },
  {
    fingerprint: '43df5774b03e7fef5fe40d931a7bedf1bb2e6b42738c4e6d3841103d3aa7f339',
    name: 'Entrust Root Certification Authority - G2',
    ...ENTRUST,
  },
  {
    fingerprint: '02ed0eb28c14da45165c566791700d6451d7fb56f0b2ab1d3b8eb070e56edff5',
    name: 'Entrust Root Certification Authority - EC1',
    ...ENTRUST,
  },
  {
    fingerprint: '0376ab1d54c5f9803ce4b2e201a0ee7eef7b57b636e8a93c9b8d4860c96f5fa7',
    name: 'AffirmTrust Commercial',
    ...ENTRUST,
  },
  {
    fingerprint: '0a81ec5a929777f145904af38d5d509f66b5e2c58fcdb531058b0e17f3f0b41b',
    name: 'AffirmTrust Networking',
    ...ENTRUST,
  },
  {
    fingerprint: '70a73f7f376b60074248904534b11482d5bf0e698ecc498df52577ebf2e93b9a',
    name: 'AffirmTrust Premium',
    ...ENTRUST,
  },
  {
    fingerprint: 'bd71fdf6da97e4cf62d1647add2581b07d79adf8397eb4ecba9c5e8488821423',
    name: 'AffirmTrust Premium ECC',
    ...ENTRUST,
  },
  {
    fingerprint: 'c0a6f4dc63a24bfdcf54ef2a6a082a0a72de35803e2ff5ff527ae5d87206dfd5',
    name: 'ePKI Root Certification Authority',
    ...CHUNGHWA_NETLOCK,
  },
  {
    fingerprint: 'f015ce3cc239bfef064be9f1d2c417e1a0264a0a94be1f0c8d121864eb6949cc',
    name: 'HiPKI Root CA - G1',
    ...CHUNGHWA_NETLOCK,
  },
  {
    fingerprint: '6c61dac3a2def031506be036d2a6fe401994fbd13df9c8d466599274c446ec98',
    name: 'NetLock Arany (Class Gold) Főtanúsítvány',
    ...CHUNGHWA_NETLOCK,
  },
  {
    fingerprint: '3e9099b5015e8f486c00bcea9d111ee721faba355a89bcf1df69561e3dc6325c',
    name: 'DigiCert Assured ID Root CA',
    ...DIGICERT_G1,
  },
  {
    fingerprint: '4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161',
    name: 'DigiCert Global Root CA',
    ...DIGICERT_G1,
  },
  {
    fingerprint: '7431e5f4c3c1ce4690774f0b61e05440883ba9a01ed00ba6abd7806ed3b118cf',
    name: 'DigiCert High Assurance EV Root CA',
    ...DIGICERT_G1,
  },
  {
    fingerprint: '2530cc8e98321502bad96f9b1fba1b099e2d299e0f4548bb914f363bc0d4531f',
    name: 'Izenpe.com',
    issuedAfter: '2026-04-15T23:59:59Z',
    by: 'Mozilla',
  },
];

const byFingerprint: ReadonlyMap<string, Distrust> = new Map(distrusts.map((one) => [one.fingerprint, one]));

/**
 * What a root program has against a path from this end-entity certificate to this anchor; null: nothing. The date of
 * issue is the certificate's notBefore, which public CAs set within hours of it.
 */
export function distrustOf(endEntity: Certificate, anchor: Certificate): Distrust | null {
  const distrust = byFingerprint.get(anchor.x509.fingerprint256.replaceAll(':', '').toLowerCase());
  if (distrust === undefined) return null;
  return distrust.issuedAfter === null || endEntity.notBefore > new Date(distrust.issuedAfter) ? distrust : null;
}
