/** Paths in unusual company: copies that are worse in another way than by their dates, cross-signs, circles, long chains. */
import { type CertificateDraft, CLIENT_AUTH, caDraft, type DraftExtension, twin } from './chain-draft.ts';
import { copy } from './copies.ts';
import { der, integer, oid, sequence } from './der.ts';
import { daysFromNow } from './facts.ts';
import type { Mutation } from './mutation.ts';

const NULL = der(5);
const constraints: DraftExtension = {
  oid: '2.5.29.30',
  critical: true,
  value: sequence(der(0xa1, sequence(der(0x82, 'example.com')))),
};
const required: DraftExtension = { oid: '2.5.29.36', critical: true, value: sequence(der(0x80, Buffer.from([0]))) };
const unknown: DraftExtension = { oid: '1.2.3.4', critical: true, value: NULL };
const and =
  (extension: DraftExtension) =>
  ({ more }: CertificateDraft) => ({ more: [...more, extension] });

const worseCopies: Mutation[] = [
  copy('for clients alone', () => ({ extendedKeyUsage: [CLIENT_AUTH] })),
  copy('that excludes the name', and(constraints)),
  copy('that requires a policy', and(required)),
  copy('with an unknown critical extension', and(unknown)),
  copy('with a path length of 0', () => ({ basicConstraints: { ca: true, critical: true, pathLength: 0 } })),
  copy('signed with SHA-1', () => ({ sha1: true })),
  copy('that is tampered with', () => ({ isTampered: true })),
  copy('without extensions', () => ({
    basicConstraints: null,
    keyUsage: null,
    extendedKeyUsage: null,
    hasKeyIdentifiers: false,
  })),
  copy('of version 1', () => ({ encoding: { version: Buffer.alloc(0), extensions: Buffer.alloc(0) } })),
  copy('of version 4', () => ({ encoding: { version: der(0xa0, integer(3)) } })),
  copy('with an extension twice', ({ more }) => ({
    more: [...more, { ...unknown, critical: false }, { ...unknown, critical: false }],
  })),
  copy('with basic constraints twice', ({ more }) => ({
    more: [...more, { oid: '2.5.29.19', critical: true, value: sequence(der(1, Buffer.from([0xff]))) }],
  })),
  copy('with a broken extension', ({ more }) => ({
    more: [...more, { oid: '2.5.29.31', critical: false, value: NULL }],
  })),
  copy('with a broken extension that nobody reads', ({ more }) => ({
    more: [...more, { oid: '1.3.6.1.5.5.7.1.24', critical: false, value: Buffer.from('ff', 'hex') }],
  })),
  copy('self-signed', () => ({ issuer: null })),
  copy('self-signed with another key', () => ({ issuer: null, key: 'p256-7' })),
  copy('with a serial number below zero', () => ({ encoding: { serialNumber: Buffer.from('0201ff', 'hex') } })),
  copy('with a public key nobody knows', () => ({
    encoding: { publicKey: () => sequence(sequence(oid('1.2.3.4')), der(3, Buffer.from([0, 0]))) },
  })),
];

/** Copies of the root in what is sent. */
function sentRoot(name: string, changes: (root: CertificateDraft) => Partial<CertificateDraft>): Mutation {
  return {
    name: `sent: a root ${name}`,
    apply(draft, random) {
      const root = draft.path.at(-1) as CertificateDraft;
      draft.presented.splice(1 + random.integer(draft.presented.length), 0, twin(root, changes(root)));
    },
  };
}

const roots: Mutation[] = [
  sentRoot('that has expired', () => ({ notAfter: daysFromNow(-1) })),
  sentRoot('that ends later', () => ({ notAfter: daysFromNow(3000) })),
  sentRoot('of the same name and another key', () => ({ key: 'p256-7' })),
  sentRoot('of the same name and another key, without key identifiers', () => ({
    key: 'p256-7',
    hasKeyIdentifiers: false,
  })),
  sentRoot('that is no CA', () => ({ basicConstraints: { ca: false, critical: true } })),
  sentRoot('signed with SHA-1', () => ({ sha1: true })),
  sentRoot('that is tampered with', () => ({ isTampered: true })),
  sentRoot('of version 1', () => ({ encoding: { version: Buffer.alloc(0), extensions: Buffer.alloc(0) } })),
];

const shapes: Mutation[] = [
  {
    name: 'path: ten more CAs',
    apply(draft) {
      const [leaf] = draft.path;
      if (
        leaf === undefined ||
        leaf.issuer === null ||
        draft.path.some((one) => one.basicConstraints?.pathLength !== undefined)
      )
        return false;
      let above = leaf.issuer;
      const more: CertificateDraft[] = [];
      for (let depth = 1; depth <= 10; depth++) {
        above = caDraft(`CN=Sub ${depth}`, `p256-${depth % 10}`, above);
        more.unshift(above);
      }
      leaf.issuer = above;
      draft.path.splice(1, 0, ...more);
      draft.presented.splice(1, 0, ...more);
      return true;
    },
  },
  {
    // Each of them has certified the other, and one of them an anchor too.
    name: 'sent: two CAs in a circle',
    apply(draft, random) {
      const [leaf, one] = draft.path;
      if (leaf === undefined || one === undefined || one.issuer === null) return false;
      const other = caDraft('CN=Other CA', 'p256-7', one);
      draft.presented.splice(
        1 + random.integer(draft.presented.length),
        0,
        ...random.shuffled([other, twin(one, { issuer: other })]),
      );
      return true;
    },
  },
  {
    name: 'sent: the end entity expired, behind the one in force',
    apply(draft) {
      const [leaf] = draft.presented;
      draft.presented.splice(1, 0, twin(leaf as CertificateDraft, { notAfter: daysFromNow(-1) }));
    },
  },
  {
    name: 'sent: the end entity again, before the one in force, expired',
    apply(draft) {
      const [leaf] = draft.presented;
      draft.presented.unshift(twin(leaf as CertificateDraft, { notAfter: daysFromNow(-1) }));
    },
  },
  {
    name: 'sent: an intermediate first',
    apply(draft) {
      const [first, second, ...rest] = draft.presented;
      if (first === undefined || second === undefined) return false;
      draft.presented = [second, first, ...rest];
      return true;
    },
  },
  {
    name: 'sent: three namesakes of other keys, without key identifiers',
    apply(draft, random) {
      const original = random.pick(draft.path.slice(1, -1));
      if (original === undefined) return false;
      const below = draft.path[draft.path.indexOf(original) - 1] as CertificateDraft;
      if (random.chance(0.5)) below.hasKeyIdentifiers = false;
      const namesakes = ([6, 7, 8] as const).map((at) =>
        twin(original, { key: `p256-${at}`, hasKeyIdentifiers: false }),
      );
      draft.presented = [
        draft.presented[0] as CertificateDraft,
        ...random.shuffled([...draft.presented.slice(1), ...namesakes]),
      ];
      return true;
    },
  },
  {
    name: 'anchors: the root and its cross-sign, self-signed as well',
    apply(draft, random) {
      const root = draft.path.at(-1) as CertificateDraft;
      const other = caDraft('CN=Other root', 'p256-8', null);
      draft.anchors = random.shuffled([...draft.anchors, other]);
      draft.presented.push(twin(root, { issuer: other }));
      if (random.chance(0.3)) draft.anchors = [other];
    },
  },
  {
    name: 'anchors: an expired one alone, the cross-sign sent',
    apply(draft) {
      const root = draft.path.at(-1) as CertificateDraft;
      const other = caDraft('CN=Other root', 'p256-8', null);
      draft.presented.push(twin(root, { issuer: other }));
      draft.anchors = [twin(root, { notAfter: daysFromNow(-1) }), other];
    },
  },
];

export const oddPaths: readonly Mutation[] = [...worseCopies, ...roots, ...shapes];
