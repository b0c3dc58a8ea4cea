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

type Root = readonly [fingerprint: string, name: string];

const groups: readonly (Pick<Distrust, 'issuedAfter' | 'by'> & { readonly roots: readonly Root[] })[] = [
  {
    // Google Security Blog, 2024-06-27, from 2024-11-12 on; Mozilla's distrust-after is the later date.
    issuedAfter: '2024-11-30T23:59:59Z',
    by: 'Mozilla and Chrome',
    roots: [
      ['73c176434f1bc6d5adf45b0e76e727287c8de57616c1e6e6141a2b2cbc7d8e4c', 'Entrust Root Certification Authority'],
      ['43df5774b03e7fef5fe40d931a7bedf1bb2e6b42738c4e6d3841103d3aa7f339', 'Entrust Root Certification Authority - G2'],
      [
        '02ed0eb28c14da45165c566791700d6451d7fb56f0b2ab1d3b8eb070e56edff5',
        'Entrust Root Certification Authority - EC1',
      ],
      ['db3517d1f6732a2d5ab97c533ec70779ee3270a62fb4ac4238372460e6f01e88', 'Entrust Root Certification Authority - G4'],
      [
        '6dc47172e01cbcb0bf62580d895fe2b8ac9ad4f873801e0c10b9c837d21eb177',
        'Entrust.net Certification Authority (2048)',
      ],
      ['0376ab1d54c5f9803ce4b2e201a0ee7eef7b57b636e8a93c9b8d4860c96f5fa7', 'AffirmTrust Commercial'],
      ['0a81ec5a929777f145904af38d5d509f66b5e2c58fcdb531058b0e17f3f0b41b', 'AffirmTrust Networking'],
      ['70a73f7f376b60074248904534b11482d5bf0e698ecc498df52577ebf2e93b9a', 'AffirmTrust Premium'],
      ['bd71fdf6da97e4cf62d1647add2581b07d79adf8397eb4ecba9c5e8488821423', 'AffirmTrust Premium ECC'],
    ],
  },
  {
    // Google Security Blog, 2025-05-30.
    issuedAfter: '2025-07-31T23:59:59Z',
    by: 'Chrome',
    roots: [
      ['f015ce3cc239bfef064be9f1d2c417e1a0264a0a94be1f0c8d121864eb6949cc', 'HiPKI Root CA - G1'],
      ['6c61dac3a2def031506be036d2a6fe401994fbd13df9c8d466599274c446ec98', 'NetLock Arany (Class Gold) Főtanúsítvány'],
    ],
  },
  {
    // DigiCert ALERT86: its first generation, removed on 2026-04-15.
    issuedAfter: null,
    by: 'Mozilla and Chrome',
    roots: [
      ['3e9099b5015e8f486c00bcea9d111ee721faba355a89bcf1df69561e3dc6325c', 'DigiCert Assured ID Root CA'],
      ['4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161', 'DigiCert Global Root CA'],
      ['7431e5f4c3c1ce4690774f0b61e05440883ba9a01ed00ba6abd7806ed3b118cf', 'DigiCert High Assurance EV Root CA'],
    ],
  },
  {
    // Mozilla's distrust-after.
    issuedAfter: '2026-04-15T23:59:59Z',
    by: 'Mozilla',
    roots: [['2530cc8e98321502bad96f9b1fba1b099e2d299e0f4548bb914f363bc0d4531f', 'Izenpe.com']],
  },
  {
    // What Node.js 20.20.2 has of Mozilla's list and 24.21.0, with the list of August 2026, has not. Some were
    // distrusted, others have grown old; a sender with the current list knows none of them.
    issuedAfter: null,
    by: 'Mozilla',
    roots: [
      ['85a0dd7dd720adb7ff05f83d542b209dc7ff4528f7d677b18389fea5e5c49e86', 'QuoVadis Root CA 2'],
      ['18f1fc7f205df8adddeb7fe007dd57e3af375a9c4d8d73546bf4f1fed1e18d35', 'QuoVadis Root CA 3'],
      ['62dd0be9b9f50a163ea0f8e75c053b1eca57ea55c8688f647c6881f2c8357b95', 'SwissSign Gold CA - G2'],
      ['f1c1b50ae5a20dd8030ec9f6bc24823dd367b5255759b4e71b61fce9f7375d73', 'SecureTrust CA'],
      ['4200f5043ac8590ebb527d209ed1503029fbcbd41ca1b506ec27f15ade7dac69', 'Secure Global CA'],
      ['0c2cd63df7806fa399ede809116b575bf87989f06518f9808c860503178baf66', 'COMODO Certification Authority'],
      ['e3b6a2db2ed7ce48842f7ac53241c7b71d54144bfb40c11f3f1d0b42f5eea12d', 'Certigna'],
      ['c0a6f4dc63a24bfdcf54ef2a6a082a0a72de35803e2ff5ff527ae5d87206dfd5', 'ePKI Root Certification Authority'],
      ['eaa962c4fa4a6bafebe415196d351ccd888d4f53f3fa8ae6d7c466a94e6042bb', 'certSIGN ROOT CA'],
      ['dd6936fe21f8f077c123a1a521c12224f72255b73e03a7260693e8a24b0fa389', 'TeliaSonera Root CA v1'],
      ['f356bea244b7a91eb35d53ca9ad7864ace018e2d35d5f8f96ddf68a6f41aa474', 'Atos TrustedRoot 2011'],
      ['97552015f5ddfc3c8788c006944555408894450084f100867086bc1a2bb58dc8', 'Trustwave Global Certification Authority'],
      [
        '945bbc825ea554f489d1fd51a73ddf2ea624ac7019a05205225c22a78ccfa8b4',
        'Trustwave Global ECC P256 Certification Authority',
      ],
      [
        '55903859c8c0c3ebb8759ece4e2557225ff5758bbd38ebd48276601e1bd58097',
        'Trustwave Global ECC P384 Certification Authority',
      ],
      ['9a296a5182d1d451a2e37f439b74daafa267523329f90f9a0d2007c334e23c9a', 'GLOBALTRUST 2020'],
      ['8d25cd97229dbf70356bda4eb3cc734031e24cf00fafcfd32dc76eb5841c7ea8', 'GTS Root R2'],
      ['bef256daf26e9c69bdec1602359798f3caf71821a03e018257c53c65617f3d4a', 'FIRMAPROFESIONAL CA ROOT-A WEB'],
      ['3f034bb5704d44b2d08545a02057de93ebf3905fce721acbc730c06ddaee904e', 'SecureSign Root CA12'],
    ],
  },
];

export const distrusts: readonly Distrust[] = groups.flatMap(({ roots, ...terms }) =>
  roots.map(([fingerprint, name]) => ({ fingerprint, name, ...terms })),
);

const byFingerprint: ReadonlyMap<string, Distrust> = new Map(distrusts.map((one) => [one.fingerprint, one]));

/**
 * Why a root program distrusts a path from this end-entity certificate to this anchor; null: it does not. The date of
 * issue is the certificate's notBefore, which public CAs set within hours of it.
 */
export function distrustOf(endEntity: Certificate, anchor: Certificate): Distrust | null {
  const distrust = byFingerprint.get(anchor.x509.fingerprint256.replaceAll(':', '').toLowerCase());
  if (distrust === undefined) return null;
  return distrust.issuedAfter === null || endEntity.notBefore > new Date(distrust.issuedAfter) ? distrust : null;
}
