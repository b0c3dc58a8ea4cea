import { type CertificateDraft, type ChainDraft, caDraft, twin } from './chain-draft.ts';
import { daysFromNow } from './facts.ts';
import type { Mutation } from './mutation.ts';
import type { Random } from './random.ts';

/**
 * A copy of an intermediate certificate, of the same name, sent anywhere behind the end-entity certificate: renewals and
 * what was left from before them, cross-signs and namesakes. Which of the two is met first is by chance.
 */
const STRANGER = caDraft('CN=Stranger', 'p256-6', null);
const OLD_ROOT = caDraft('CN=Old root', 'p256-6', null);

type Copied = (original: CertificateDraft) => Partial<CertificateDraft>;

export function copy(name: string, changes: Copied, also?: (draft: ChainDraft, random: Random) => void): Mutation {
  return {
    name: `copy: ${name}`,
    apply(draft, random) {
      const original = random.pick(draft.path.slice(1, -1));
      if (original === undefined) return false;
      also?.(draft, random);
      return insert(draft, random, twin(original, changes(original)));
    },
  };
}

function insert(draft: ChainDraft, random: Random, one: CertificateDraft): void {
  draft.presented.splice(1 + random.integer(draft.presented.length), 0, one);
}

export const copies: readonly Mutation[] = [
  copy('expired', () => ({ notAfter: daysFromNow(-1) })),
  copy('not valid yet', () => ({ notBefore: daysFromNow(1) })),
  copy('renewed ahead of time', () => ({ notBefore: daysFromNow(-1), notAfter: daysFromNow(2000) })),
  copy('ending soon', () => ({ notAfter: daysFromNow(9) })),
  copy('no CA', () => ({ basicConstraints: { ca: false, critical: true } })),
  copy('not for signing certificates', () => ({ keyUsage: ['digitalSignature', 'cRLSign'] })),
  copy('of another key', () => ({ key: 'p256-7' })),
  copy('of another key, without key identifiers', () => ({ key: 'p256-7', hasKeyIdentifiers: false })),
  copy('without key identifiers', () => ({ hasKeyIdentifiers: false })),
  copy('signed by another key than it says', () => ({ signingKey: 'p256-7' })),
  copy('cross-signed by a stranger', () => ({ issuer: STRANGER })),
  copy(
    'cross-signed by a stranger that is sent',
    () => ({ issuer: STRANGER }),
    (draft, random) => insert(draft, random, STRANGER),
  ),
  copy(
    'cross-signed by another anchor',
    () => ({ issuer: OLD_ROOT }),
    (draft, random) => {
      draft.anchors = random.shuffled([...draft.anchors, OLD_ROOT]);
    },
  ),
  copy(
    'cross-signed by an anchor that has expired',
    () => ({ issuer: OLD_ROOT }),
    (draft, random) => {
      draft.anchors = random.shuffled([...draft.anchors, twin(OLD_ROOT, { notAfter: daysFromNow(-1) })]);
    },
  ),
  {
    name: 'copy: everything, in any order',
    apply(draft, random) {
      const [first, ...rest] = draft.presented;
      draft.presented = [first as CertificateDraft, ...random.shuffled([...rest, ...draft.presented])];
    },
  },
  {
    // The authority key identifier may also name its issuer's serial number, which a renewal changes.
    name: 'copy: renewed, and the serial number of one of them is named',
    apply(draft, random) {
      const place = 1 + random.integer(Math.max(1, draft.path.length - 2));
      const [below, original] = [draft.path[place - 1], draft.path[place]];
      if (below === undefined || original === undefined || place === draft.path.length - 1) return false;
      original.serial = 0x20000000 + random.integer(1000);
      below.issuerSerial = original.serial + random.pick([0, 0, 1]);
      return insert(draft, random, twin(original, { serial: original.serial + 1 }));
    },
  },
];
