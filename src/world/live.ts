import { rootCertificates } from 'node:tls';
import type { World } from '../check.ts';
import type { Password } from '../files/contents.ts';
import type { Profile } from '../model/profile.ts';
import type { Target } from '../model/target.ts';
import { certificateOf } from '../pki/certificate.ts';
import { namesToTry } from '../pki/names-to-try.ts';
import { splitPem, type TrustAnchors, trustAnchorsOf } from '../pki/trust-anchors.ts';
import { type ClientCertificate, secureContexts } from '../probe/handshake.ts';
import { offersHybridGroup } from '../probe/offer.ts';
import { proberOf, type Watch } from '../probe/schedule.ts';
import { UsageError } from '../problem.ts';
import type { PemFile } from '../settings/readers.ts';
import type { LookSettings, RunSettings } from '../settings/run-settings.ts';
import type { Begun } from './begin.ts';
import { boundedBy, connectionLimit } from './descriptors.ts';
import { keepHeapSmall } from './heap.ts';
import { threadsFor } from './threads.ts';

/** It may have threads to end. */
type LiveWorld = World & Required<Pick<World, 'end'>>;
type SecureContexts = ReturnType<typeof secureContexts>;

/** The real world for `observe`: files, the network, and where trust starts. @throws UsageError when a PEM file holds something else. */
export async function liveWorld(settings: RunSettings, date: Date, begun: Begun, watch?: Watch): Promise<LiveWorld> {
  const trustAnchors = trustAnchorsFor(settings.look);
  const notes = new Set(notesOn(settings));
  const onNote = (note: string) => notes.add(note);
  keepHeapSmall(settings.targets.length);
  const concurrency = boundedBy(connectionLimit(), settings, onNote);
  const bounded = { ...settings, look: { ...settings.look, concurrency } };
  const looking = await filesAndNetwork(bounded, trustAnchors, begun, onNote, watch);
  return { ...looking, trustAnchors, notes: () => [...notes], date };
}

function trustAnchorsFor({ trustAnchors, caFile }: LookSettings): TrustAnchors {
  // Both verifiers start from the same list, given explicitly: NODE_EXTRA_CA_CERTS does not widen it.
  const given = trustAnchors === null ? [] : certificatesOf(trustAnchors);
  const own = caFile === null ? [] : certificatesOf(caFile);
  const base =
    trustAnchors === null
      ? `the Mozilla list in Node.js ${process.version} (${rootCertificates.length} certificates)`
      : `${trustAnchors.file} (${given.length} certificate${given.length === 1 ? '' : 's'})`;
  const description = caFile === null ? base : `${base} and, as private ones, ${caFile.file} (${own.length})`;
  return trustAnchorsOf({ public: trustAnchors === null ? rootCertificates : [], given, private: own }, description);
}

/** A run that cannot do all that Gmail does says so. */
export function notesOn(
  { notes, targets, judge: { profile } }: Pick<RunSettings, 'notes' | 'targets' | 'judge'>,
  isHybrid: () => boolean = offersHybridGroup,
): string[] {
  const isLikeGmail = targets.some((one) => one.kind === 'service' && (one.profile ?? profile) === 'gmail');
  if (!isLikeGmail || isHybrid()) return [...notes];
  const note = `Node.js ${process.version} has no X25519MLKEM768, which makes Gmail's ClientHello longer than one packet: whether the servers take that was not tested`;
  return [...notes, note];
}

/** What of the settings the prober has a use for, named one by one: nothing else is near a socket. */
function wayOf({ concurrency, ehloName, limitMs, looks, redirections, repeats, retries }: LookSettings) {
  return { concurrency, ehloName, limitMs, looks, redirections, repeats, retries };
}

async function filesAndNetwork(
  { targets, places, look, judge }: RunSettings,
  anchors: TrustAnchors,
  { stop: { signal }, resolve }: Begun,
  onNote: (note: string) => void,
  watch?: Watch,
): Promise<Omit<LiveWorld, 'trustAnchors' | 'notes' | 'date'>> {
  const clientCertificate = look.looks.includes('client-certificate') ? await newClientCertificate() : null;
  const anchorsFor = ({ limits }: Profile) => (limits.acceptPrivateAnchors ? anchors.pem : anchors.publicPem);
  const contextsOf = (profile: Profile) => secureContexts(anchorsFor(profile), profile.offer, clientCertificate);
  const contexts = Object.fromEntries(Object.values(judge.profiles).map((one) => [one.name, contextsOf(one)]));
  const secureContextsFor = ({ profile = judge.profile }: Target) => contexts[profile] as SecureContexts;
  const reading = targets.some(({ kind }) => kind === 'file') ? await import('../files/read.ts') : null;
  const readings = await reading?.readFiles(targets, {
    password: passwordFrom(look.pkcs12PasswordVariable),
    workingDirectory: process.cwd(),
    workspace: places?.[0] ?? null,
    onNote,
    signal,
    secureContextFor: (target) => secureContextsFor(target)('first'),
  });
  // Loaded where there is a use for it.
  const policy = look.isUntrusted && !look.isPrivateAllowed ? await import('../probe/address-policy.ts') : null;
  const threads = await threadsFor(targets, {
    profiles: new Map(
      Object.values(judge.profiles).map((one) => [one.name, { trustAnchorPem: anchorsFor(one), offer: one.offer }]),
    ),
    clientCertificate,
    concurrency: look.concurrency,
    profileOf: ({ profile = judge.profile }) => profile,
    signal,
  });
  const probe = proberOf({
    ...wayOf(look),
    ...(threads && { look: threads.look }),
    ...(policy && { refusalOf: policy.refusalOf }),
    namesToTry,
    resolve,
    secureContextsFor,
    signal,
    ...(watch && { watch }),
  });
  return {
    end: async () => threads?.end(),
    async observe(target) {
      switch (target.kind) {
        case 'service':
          return probe(target);
        case 'file':
          return readings?.get(target) ?? [];
      }
    },
  };
}

function passwordFrom(variable: string | null): Password {
  const value = variable === null ? '' : process.env[variable];
  if (value === undefined)
    throw new UsageError(`the environment has no variable "${variable}": expected it to hold the PKCS#12 password`);
  return { value, variable };
}

/** A throw-away self-signed certificate: a server that rejects unknown client certificates rejects this one. */
async function newClientCertificate(): Promise<ClientCertificate> {
  const { daysFrom, issueEndEntity, newKeys } = await import('../pki/issue.ts');
  const keys = await newKeys();
  const today = new Date();
  const endEntity = { host: 'smtp-cert-check.invalid', notBefore: daysFrom(today, -1), notAfter: daysFrom(today, 1) };
  return { privateKeyPem: keys.privateKeyPem, certificatePem: issueEndEntity(endEntity, keys) };
}

function certificatesOf({ file, text }: PemFile): string[] {
  const refuse = (reason: string, expected: string): never => {
    throw new UsageError(`cannot use "${file}": ${reason}; expected ${expected}`);
  };
  const pems = (() => {
    try {
      return splitPem(text);
    } catch (error) {
      return refuse((error as Error).message, 'certificates in PEM form');
    }
  })();
  // An intermediate certificate that is trusted for itself would hide that the server does not send it.
  const other = pems.map((pem) => certificateOf(pem)).find(({ isSelfIssued }) => !isSelfIssued);
  if (other !== undefined)
    refuse(`"${other.name}" was issued by "${other.issuer}" and is no root`, 'root certificates alone');
  return pems;
}
