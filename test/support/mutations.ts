/** What can be done to a good chain, by name; some of it does no harm. False: not applicable to this chain. */
import {
  basicConstraints as basicConstraintsExtension,
  type CertificateDraft,
  type ChainDraft,
  CLIENT_AUTH,
  caDraft,
  type DraftExtension,
  extendedKeyUsageExtension,
  HOST,
  keyUsageExtension,
  SERVER_AUTH,
  subjectAltName,
  twin,
  type Usage,
} from './chain-draft.ts';
import { copies } from './copies.ts';
import { der, distinguishedName, integer, oid, sequence } from './der.ts';
import { daysFromNow, now } from './facts.ts';
import type { Mutation } from './mutation.ts';
import { oddExtensions } from './odd-extensions.ts';
import { oddKeys } from './odd-keys.ts';
import { oddNames } from './odd-names.ts';
import { oddPaths } from './odd-paths.ts';
import { policyMutations } from './policy-mutations.ts';
import type { Random } from './random.ts';
import { writings } from './writing.ts';

const ANY_EKU = '2.5.29.37.0';
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const SECOND_MS = 1000;

const leafOf = ({ path }: ChainDraft) => path[0] as CertificateDraft;
const rootOf = ({ path }: ChainDraft) => path.at(-1) as CertificateDraft;
const intermediatesOf = ({ path }: ChainDraft) => path.slice(1, -1);

type Change = (certificate: CertificateDraft, random: Random) => void;

function leaf(name: string, change: Change): Mutation {
  return { name: `leaf: ${name}`, apply: (draft, random) => change(leafOf(draft), random) };
}

function root(name: string, change: Change): Mutation {
  return { name: `root: ${name}`, apply: (draft, random) => change(rootOf(draft), random) };
}

function intermediate(name: string, change: Change): Mutation {
  return {
    name: `intermediate: ${name}`,
    apply(draft, random) {
      const intermediates = intermediatesOf(draft);
      if (intermediates.length === 0) return false;
      return change(random.pick(intermediates), random);
    },
  };
}

function ca(name: string, change: Change): Mutation[] {
  return [intermediate(name, change), root(name, change)];
}

function any(name: string, change: Change): Mutation[] {
  return [leaf(name, change), ...ca(name, change)];
}

const seconds = (count: number) => new Date(now.getTime() + count * SECOND_MS);

const validity = [
  ...any('expired', (one, random) => {
    one.notAfter = random.pick([daysFromNow(-1), seconds(-1)]);
  }),
  ...any('not yet valid', (one, random) => {
    one.notBefore = random.pick([daysFromNow(1), seconds(1)]);
  }),
  ...any('its last second', (one) => {
    one.notAfter = now;
  }),
  ...any('its first second', (one) => {
    one.notBefore = now;
  }),
  leaf('valid before its issuer', (one) => {
    one.notBefore = daysFromNow(-2000);
  }),
];

const basicConstraints = [
  ...ca('CA flag false', (one) => {
    one.basicConstraints = { ca: false, critical: true };
  }),
  ...ca('without basic constraints', (one) => {
    one.basicConstraints = null;
  }),
  ...ca('without basic constraints and key usage', (one) => {
    one.basicConstraints = null;
    one.keyUsage = null;
  }),
  ...ca('without extensions', (one) => {
    Object.assign(one, { basicConstraints: null, keyUsage: null, extendedKeyUsage: null, hasKeyIdentifiers: false });
  }),
  ...ca('basic constraints not critical', (one) => {
    if (one.basicConstraints !== null) one.basicConstraints.critical = false;
  }),
  ...ca('path length', (one, random) => {
    one.basicConstraints = { ca: true, critical: true, pathLength: random.integer(3) };
  }),
  ...ca('path length below zero', (one) => {
    one.basicConstraints = { ca: true, critical: true, pathLength: -1 };
  }),
  leaf('path length 0 without CA flag', (one) => {
    one.basicConstraints = { ca: false, critical: true, pathLength: 0 };
  }),
  leaf('is a CA', (one) => {
    one.basicConstraints = { ca: true, critical: true };
    one.keyUsage = ['digitalSignature', 'keyCertSign'];
  }),
];

const keyUsage = [
  ...any('without key usage', (one) => {
    one.keyUsage = null;
  }),
  ...ca('key usage without keyCertSign', (one, random) => {
    one.keyUsage = random.pick<readonly Usage[]>([['cRLSign'], ['digitalSignature'], ['digitalSignature', 'cRLSign']]);
  }),
  ...ca('key usage keyCertSign only', (one) => {
    one.keyUsage = ['keyCertSign'];
  }),
  ...any('key usage of no bits', (one) => {
    one.keyUsage = [];
  }),
  leaf('key usage without digitalSignature', (one, random) => {
    one.keyUsage = random.pick<readonly Usage[]>([['keyEncipherment'], ['keyAgreement']]);
  }),
  leaf('key usage for no purpose of TLS', (one, random) => {
    one.keyUsage = random.pick<readonly Usage[]>([['keyCertSign'], ['cRLSign'], ['nonRepudiation']]);
  }),
];

const extendedKeyUsage = [
  ...any('clientAuth only', (one) => {
    one.extendedKeyUsage = [CLIENT_AUTH];
  }),
  ...any('anyExtendedKeyUsage only', (one) => {
    one.extendedKeyUsage = [ANY_EKU];
  }),
  ...any('anyExtendedKeyUsage and serverAuth', (one) => {
    one.extendedKeyUsage = [ANY_EKU, SERVER_AUTH];
  }),
  ...any('codeSigning and clientAuth', (one) => {
    one.extendedKeyUsage = [CODE_SIGNING, CLIENT_AUTH];
  }),
  leaf('without extended key usage', (one) => {
    one.extendedKeyUsage = null;
  }),
  root('serverAuth', (one) => {
    one.extendedKeyUsage = [SERVER_AUTH];
  }),
];

const strength: Mutation[] = [
  ...any('signed with SHA-1', (one) => {
    one.sha1 = true;
  }),
  ...any('RSA key of 1024 bits', (one) => {
    one.key = `rsa1024-${one.key.replace(/.*-/, '') as unknown as number}`;
  }),
  ...(['p521', 'p224', 'ed25519', 'ed448'] as const).flatMap((kind) =>
    any(`key of ${kind}`, (one) => {
      one.key = `${kind}-${one.key.replace(/.*-/, '') as unknown as number}`;
    }),
  ),
  ...any('tampered', (one) => {
    one.isTampered = true;
  }),
];

const NAME_CONSTRAINTS = '2.5.29.30';

/** DNS names, then everything else as GeneralName. */
const dns = (name: string) => der(0x82, name);
const ip = (hex: string) => der(0x87, Buffer.from(hex, 'hex'));
const email = (base: string) => der(0x81, base);
const uri = (base: string) => der(0x86, base);
const directory = (name: string) => der(0xa4, distinguishedName(name));

function constrain(
  certificate: CertificateDraft,
  permitted: readonly Buffer[],
  excluded: readonly Buffer[] = [],
  isCritical = true,
): void {
  const trees = (tag: number, bases: readonly Buffer[]) =>
    bases.length === 0 ? [] : [der(tag, ...bases.map((base) => sequence(base)))];
  const value = sequence(...trees(0xa0, permitted), ...trees(0xa1, excluded));
  certificate.more = certificate.more.filter(({ oid: type }) => type !== NAME_CONSTRAINTS);
  certificate.more.push({ oid: NAME_CONSTRAINTS, critical: isCritical, value });
}

const nameConstraints = [
  ...ca('permits the domain', (one, random) => {
    const name = random.pick(['example.com', 'EXAMPLE.com', HOST]);
    constrain(one, [dns(name), dns('example.net')], [], random.chance(0.8));
  }),
  ...ca('permits with a leading dot', (one) => constrain(one, [dns('.example.com')])),
  ...ca('permits the top-level domain', (one) => constrain(one, [dns('com')])),
  ...ca('permits every domain', (one) => constrain(one, [dns('')])),
  ...ca('permits another domain', (one, random) => {
    constrain(one, [dns(random.pick(['example.net', 'ample.com', 'x.mail.example.com', 'xmail.example.com']))]);
  }),
  ...ca('permits another domain, not critical', (one) => constrain(one, [dns('example.net')], [], false)),
  ...ca('excludes the domain', (one, random) => {
    constrain(one, [], [dns(random.pick(['example.com', 'Example.COM', 'com']))]);
  }),
  ...ca('excludes the host', (one) => constrain(one, [], [dns(HOST)])),
  ...ca('excludes with a leading dot', (one) => constrain(one, [], [dns('.example.com')])),
  ...ca('excludes every domain', (one) => constrain(one, [], [dns('')])),
  ...ca('excludes another domain', (one, random) => {
    constrain(one, [], [dns(random.pick(['example.net', 'ample.com', 'x.mail.example.com']))]);
  }),
  ...ca('permits and excludes', (one) => constrain(one, [dns('example.com')], [dns('mail.example.com')])),
  ...ca('permits addresses', (one, random) => {
    constrain(one, [ip(random.pick(['c0000200ffffff00', '0a000000ff000000', 'c0000201ffffffff']))]);
  }),
  ...ca('excludes addresses', (one, random) => {
    constrain(one, [], [ip(random.pick(['c0000200ffffff00', '0000000000000000', `${'0'.repeat(64)}`]))]);
  }),
  ...ca('permits the organization', (one) => constrain(one, [directory('O=Test'), directory('CN=mail.example.com')])),
  ...ca('permits another organization', (one) => constrain(one, [directory('O=Other')])),
  ...ca('permits another organization, not critical', (one) => constrain(one, [directory('O=Other')], [], false)),
  ...ca('excludes the organization', (one) => constrain(one, [], [directory('O=Test')])),
  ...ca('permits e-mail of another domain', (one) => constrain(one, [email('example.net')])),
  ...ca('excludes e-mail of the domain', (one) => constrain(one, [], [email('example.com')])),
  ...ca('permits URIs of another domain', (one) => constrain(one, [uri('.example.net')])),
  ...ca('permits with a minimum', (one) => constrain(one, [Buffer.concat([dns('com'), der(0x80, Buffer.from([1]))])])),
  ...ca('excludes a malformed address', (one) => constrain(one, [], [ip('c0000201')])),
  ...ca('permits registered IDs', (one) => constrain(one, [der(0x88, Buffer.from([0x2a, 3]))])),
];

const ADDRESS = '192.0.2.1';
const ADDRESS_V6 = '2001:db8::25';

function names(name: string, ...options: readonly (readonly CertificateDraft['names'][number][])[]): Mutation {
  return leaf(name, (one, random) => {
    one.names = random.pick(options);
  });
}

const dnsName = (value: string) => ({ type: 'dns' as const, value });
const ipName = (value: string) => ({ type: 'ip' as const, value });
const emailName = { type: 'email' as const, value: 'postmaster@example.com' };

const identifiers: Mutation[] = [
  names('exact name', [dnsName(HOST)], [dnsName('other.example.com'), dnsName(HOST)]),
  names('other case', [dnsName('MAIL.example.COM')]),
  names('other name', [dnsName('mail.example.net')], [dnsName('example.com')], [dnsName('xmail.example.com')]),
  names('wildcard', [dnsName('*.example.com')], [dnsName('*.EXAMPLE.com')]),
  names('wildcard at another level', [dnsName('*.mail.example.com')], [dnsName('*.com')], [dnsName('*')]),
  names('wildcard in the middle', [dnsName('mail.*.com')], [dnsName('*.*.com')]),
  names('partial wildcard', [dnsName('m*.example.com')], [dnsName('*il.example.com')], [dnsName('m*l.example.com')]),
  names('trailing dot', [dnsName(`${HOST}.`)]),
  names('wildcard with trailing dot', [dnsName('*.example.com.')]),
  names('leading dot', [dnsName('.example.com')], [dnsName(`.${HOST}`)]),
  names('no subjectAltName', []),
  names('e-mail only', [emailName]),
  names('e-mail beside the name', [emailName, dnsName(HOST)]),
  names('URI beside the name', [{ type: 'url', value: `smtp://${HOST}/` }, dnsName(HOST)]),
  names('underscore beside the name', [dnsName('_dmarc.example.com'), dnsName(HOST)]),
  names('space around the name', [dnsName(`${HOST} `)], [dnsName(` ${HOST}`)]),
  names('NUL in the name', [dnsName(`${HOST}\0.example.net`)]),
  names('empty name', [dnsName('')], [dnsName(''), dnsName(HOST)]),
  names('address beside the name', [ipName(ADDRESS), dnsName(HOST)]),
  names('address only', [ipName(ADDRESS)]),
  leaf('empty subject', (one) => {
    one.subject = '';
  }),
  {
    name: 'reference: underscore',
    apply(draft) {
      draft.reference = 'mail_1.example.com';
      leafOf(draft).names = [dnsName('mail_1.example.com')];
    },
  },
  {
    name: 'reference: A-label',
    apply(draft, random) {
      draft.reference = 'mail.xn--bcher-kva.example';
      leafOf(draft).names = [
        dnsName(random.pick(['mail.xn--bcher-kva.example', '*.xn--bcher-kva.example', '*.XN--BCHER-KVA.example'])),
      ];
    },
  },
  {
    name: 'reference: A-label under a wildcard',
    apply(draft, random) {
      draft.reference = 'xn--bcher-kva.example.com';
      leafOf(draft).names = [dnsName(random.pick(['*.example.com', 'xn--*.example.com']))];
    },
  },
  {
    name: 'reference: one level more',
    apply(draft, random) {
      draft.reference = 'a.mail.example.com';
      leafOf(draft).names = [dnsName(random.pick(['*.example.com', '*.mail.example.com', '*.*.example.com', HOST]))];
    },
  },
  {
    name: 'reference: two labels',
    apply(draft, random) {
      draft.reference = 'example.com';
      leafOf(draft).names = [dnsName(random.pick(['*.com', 'example.com', '*.example.com']))];
    },
  },
  {
    name: 'reference: address',
    apply(draft, random) {
      const [reference, others] = random.pick([
        [ADDRESS, ['192.0.2.2', '::ffff:c000:201']],
        [ADDRESS_V6, ['2001:db8::26']],
      ] as const);
      draft.reference = reference;
      const other = random.pick(others);
      leafOf(draft).names = random.pick([
        [ipName(reference)],
        [ipName(other)],
        [ipName(other), ipName(reference)],
        [dnsName(HOST)],
      ]);
    },
  },
  {
    name: 'reference: address as a DNS name',
    apply(draft, random) {
      draft.reference = ADDRESS;
      leafOf(draft).names = random.pick([[dnsName(ADDRESS)], [dnsName('*.0.2.1')]]);
    },
  },
  {
    name: 'reference: address as the common name',
    apply(draft) {
      draft.reference = ADDRESS;
      Object.assign(leafOf(draft), { names: [], subject: `CN=${ADDRESS}` });
    },
  },
];

const unknown = (critical: boolean): DraftExtension => ({ oid: '1.2.3.4', critical, value: der(5) });
const policyConstraints = (skipCertificates: number): DraftExtension => {
  const requireExplicitPolicy = der(0x80, Buffer.from([skipCertificates]));
  return { oid: '2.5.29.36', critical: true, value: sequence(requireExplicitPolicy) };
};
const ANY_POLICY = '2.5.29.32.0';
const policies = (...policies: readonly string[]): DraftExtension => {
  return { oid: '2.5.29.32', critical: true, value: sequence(...policies.map((policy) => sequence(oid(policy)))) };
};

const extensions = [
  ...any('unknown critical extension', (one) => {
    one.more.push(unknown(true));
  }),
  ...any('unknown extension', (one) => {
    one.more.push(unknown(false));
  }),
  ...any('unknown extension twice', (one) => {
    one.more.push(unknown(false), unknown(false));
  }),
  leaf('subjectAltName twice', (one) => {
    one.more.push(subjectAltName([dnsName('example.net')]));
  }),
  ...ca('basic constraints twice', (one) => {
    one.more.push(basicConstraintsExtension({ ca: true, critical: true }));
  }),
  leaf('key usage twice', (one) => {
    one.more.push(keyUsageExtension(['digitalSignature']));
  }),
  leaf('extended key usage twice', (one) => {
    one.more.push(extendedKeyUsageExtension([SERVER_AUTH]));
  }),
  ...any('certificate policies critical', (one) => {
    one.more.push(policies(ANY_POLICY));
  }),
  ...ca('requires an explicit policy', (one) => {
    one.more.push(policyConstraints(0));
  }),
  ...ca('inhibits anyPolicy', (one) => {
    one.more.push({ oid: '2.5.29.54', critical: true, value: integer(0) });
  }),
  ...any('without key identifiers', (one) => {
    one.hasKeyIdentifiers = false;
  }),
];

const IMPOSTOR = 7;
const OTHER = 8;

function selfSign(certificate: CertificateDraft): void {
  certificate.issuer = null;
  delete certificate.issuerName;
}

const paths: Mutation[] = [
  {
    name: 'sent: in another order',
    apply(draft, random) {
      const [first, ...rest] = draft.presented;
      if (rest.length < 2) return false;
      draft.presented = [first as CertificateDraft, ...random.shuffled(rest)];
      return true;
    },
  },
  {
    name: 'sent: with the root',
    apply(draft) {
      draft.presented.push(rootOf(draft));
    },
  },
  {
    name: 'sent: one twice',
    apply(draft, random) {
      draft.presented.push(random.pick(draft.presented));
    },
  },
  {
    name: 'sent: with a stranger',
    apply(draft, random) {
      const stranger = caDraft('CN=Stranger', 'p256-8', null);
      draft.presented.splice(1 + random.integer(draft.presented.length), 0, stranger);
    },
  },
  {
    name: 'sent: without an intermediate',
    apply(draft, random) {
      const missing = random.pick(intermediatesOf(draft));
      if (missing === undefined) return false;
      draft.presented = draft.presented.filter((one) => one !== missing);
      return true;
    },
  },
  {
    name: 'anchors: another root',
    apply(draft) {
      draft.anchors = [caDraft('CN=Other root', `p256-${OTHER}`, null)];
    },
  },
  {
    name: 'anchors: another root, the true one sent',
    apply(draft) {
      draft.anchors = [caDraft('CN=Other root', `p256-${OTHER}`, null)];
      draft.presented.push(rootOf(draft));
    },
  },
  {
    name: 'anchors: a root of the same name and another key',
    apply(draft) {
      draft.anchors = [twin(rootOf(draft), { key: `p256-${IMPOSTOR}` })];
    },
  },
  {
    name: 'anchors: also a root of the same name and another key',
    apply(draft, random) {
      draft.anchors = random.shuffled([...draft.anchors, twin(rootOf(draft), { key: `p256-${IMPOSTOR}` })]);
    },
  },
  {
    name: 'anchors: also an expired root of the same name and key',
    apply(draft, random) {
      draft.anchors = random.shuffled([...draft.anchors, twin(rootOf(draft), { notAfter: daysFromNow(-1) })]);
    },
  },
  {
    name: 'sent: an intermediate of another key',
    apply(draft, random) {
      const replaced = random.pick(intermediatesOf(draft));
      if (replaced === undefined) return false;
      const impostor = twin(replaced, { key: `p256-${IMPOSTOR}` });
      const isAlone = random.chance(0.5);
      draft.presented = draft.presented.flatMap((one) =>
        one !== replaced ? [one] : isAlone ? [impostor] : [impostor, one],
      );
      return true;
    },
  },
  {
    name: 'sent: an expired twin of an intermediate',
    apply(draft, random) {
      const original = random.pick(intermediatesOf(draft));
      if (original === undefined) return false;
      const expired = twin(original, { notAfter: daysFromNow(-1) });
      draft.presented = draft.presented.flatMap((one) => (one === original ? random.shuffled([one, expired]) : [one]));
      return true;
    },
  },
  {
    name: 'sent: a twin of an intermediate that is no CA',
    apply(draft, random) {
      const original = random.pick(intermediatesOf(draft));
      if (original === undefined) return false;
      const twinOfIt = twin(original, { basicConstraints: { ca: false, critical: true } });
      draft.presented = draft.presented.flatMap((one) => (one === original ? random.shuffled([one, twinOfIt]) : [one]));
      return true;
    },
  },
  {
    // The shape of DST Root CA X3 after 30 September 2021.
    name: 'sent: the root cross-signed by an expired root',
    apply(draft, random) {
      const old = caDraft('CN=Old root', `rsa-${OTHER}`, null);
      old.notAfter = daysFromNow(-1);
      draft.presented.push(
        twin(rootOf(draft), { issuer: old, notAfter: random.pick([daysFromNow(-1), daysFromNow(9)]) }),
      );
      if (random.chance(0.5)) draft.anchors = [old, ...draft.anchors];
    },
  },
  {
    name: 'anchors: only the root that cross-signed the root',
    apply(draft, random) {
      const old = caDraft('CN=Old root', `rsa-${OTHER}`, null);
      draft.presented.push(
        twin(rootOf(draft), { issuer: old, notAfter: random.pick([daysFromNow(-1), daysFromNow(9)]) }),
      );
      draft.anchors = [old];
    },
  },
  {
    name: 'sent: two roots that cross-signed each other',
    apply(draft) {
      const other = caDraft('CN=Other root', `p256-${OTHER}`, null);
      draft.presented.push(twin(rootOf(draft), { issuer: other }), twin(other, { issuer: rootOf(draft) }));
    },
  },
  {
    name: 'root: rolled over to a new key',
    apply(draft, random) {
      const top = draft.path[draft.path.length - 2] as CertificateDraft;
      const renewed = twin(rootOf(draft), {
        key: `p256-${OTHER}`,
        issuer: rootOf(draft),
        sha1: random.chance(0.2),
        basicConstraints: { ca: true, critical: true },
      });
      if (random.chance(0.2)) renewed.keyUsage = null;
      top.issuer = renewed;
      draft.presented.push(renewed);
    },
  },
  {
    // A certificate that a CA gave to an end entity of its own name must not become a CA by it.
    name: 'root: self-issued certificate that is no CA signs',
    apply(draft, random) {
      const top = draft.path[draft.path.length - 2] as CertificateDraft;
      const selfIssued = twin(rootOf(draft), {
        key: `p256-${OTHER}`,
        issuer: rootOf(draft),
        basicConstraints: random.pick([null, { ca: false, critical: true }]),
        keyUsage: random.pick<readonly Usage[] | null>([null, ['digitalSignature'], ['keyCertSign']]),
      });
      top.issuer = selfIssued;
      draft.presented.push(selfIssued);
    },
  },
  {
    name: 'leaf: self-signed',
    apply(draft, random) {
      selfSign(leafOf(draft));
      if (random.chance(0.5)) leafOf(draft).subject = `CN=${HOST}`;
      if (random.chance(0.5)) draft.presented = [leafOf(draft)];
    },
  },
  {
    name: 'leaf: self-signed and an anchor',
    apply(draft) {
      selfSign(leafOf(draft));
      draft.presented = [leafOf(draft)];
      draft.anchors = [leafOf(draft)];
    },
  },
  {
    name: 'leaf: self-signed and an anchor and a CA',
    apply(draft) {
      const own = leafOf(draft);
      selfSign(own);
      own.basicConstraints = { ca: true, critical: true };
      own.keyUsage = ['digitalSignature', 'keyCertSign'];
      draft.presented = [own];
      draft.anchors = [own];
    },
  },
  {
    name: 'leaf: signed by another end entity',
    apply(draft) {
      const other = twin(leafOf(draft), { subject: 'CN=other.example.com', key: `p256-${OTHER}` });
      leafOf(draft).issuer = other;
      draft.presented.splice(1, 0, other);
    },
  },
  {
    name: 'leaf: signed by another key than it says',
    apply(draft) {
      leafOf(draft).signingKey = 'p256-6';
    },
  },
  {
    name: 'leaf: issuer in other letters',
    apply(draft) {
      const { issuer } = leafOf(draft);
      if (issuer === null) return false;
      leafOf(draft).issuerName = issuer.subject.toUpperCase();
      return true;
    },
  },
  {
    name: 'leaf: issuer with another name',
    apply(draft) {
      if (leafOf(draft).issuer === null) return false;
      leafOf(draft).issuerName = 'CN=Somebody else';
      return true;
    },
  },
  {
    name: 'leaf: has the name of its issuer',
    apply(draft) {
      const { issuer } = leafOf(draft);
      if (issuer === null) return false;
      leafOf(draft).subject = issuer.subject;
      return true;
    },
  },
];

export const mutations: readonly Mutation[] = [
  ...validity,
  ...basicConstraints,
  ...keyUsage,
  ...extendedKeyUsage,
  ...strength,
  ...nameConstraints,
  ...identifiers,
  ...extensions,
  ...policyMutations,
  ...writings,
  ...paths,
  ...copies,
  ...oddExtensions,
  ...oddKeys,
  ...oddNames,
  ...oddPaths,
];
