import type {
  Cause,
  Cut,
  FileReading,
  Handshake,
  Interruption,
  Observation,
  Probed,
  SmtpDialogue,
} from '../model/observation.ts';
import { decoded } from './presented.ts';

/**
 * An observation as the JSON report publishes it, field by field: the model may change, and what is published may not. A
 * field of the model that is forgotten here does not compile. docs/report.schema.json says what each field is.
 */
export function publishedObservation(observation: Observation): object {
  switch (observation.outcome) {
    case 'handshake':
      return ofHandshake(observation);
    case 'interruption':
      return ofInterruption(observation);
    case 'file':
      return ofFile(observation);
  }
}

function common({ endpoint, look, startedAt, elapsedMs, outcome, dialogue }: Probed) {
  return {
    endpoint: endpoint && { address: endpoint.address, port: endpoint.port, family: endpoint.family },
    look: { name: look.name, serverName: look.serverName },
    startedAt,
    elapsedMs,
    outcome,
    dialogue: dialogue && ofDialogue(dialogue),
  };
}

function ofHandshake(seen: Handshake): object {
  const { afterwards } = seen;
  return {
    ...common(seen),
    tlsVersion: seen.tlsVersion,
    cipherSuite: seen.cipherSuite,
    keyExchange: seen.keyExchange,
    presentedChain: seen.presentedChain,
    certificates: seen.presentedChain.map(decoded),
    isOcspStapled: seen.isOcspStapled,
    isRenegotiated: seen.isRenegotiated,
    opensslVerdict: seen.opensslVerdict,
    afterwards:
      afterwards.outcome === 'answered'
        ? { outcome: afterwards.outcome, dialogue: ofDialogue(afterwards.dialogue) }
        : ofCut(afterwards),
    namesAtAddress: seen.namesAtAddress,
  } satisfies Record<keyof Handshake | 'certificates', unknown>;
}

function ofInterruption(seen: Interruption): object {
  const { inOtherMode } = seen;
  return {
    ...common(seen),
    ...ofCut(seen),
    family: seen.family,
    inOtherMode: inOtherMode && {
      mode: inOtherMode.mode,
      works: inOtherMode.works,
      cause: inOtherMode.cause && ofCause(inOtherMode.cause),
    },
  } satisfies Record<keyof Interruption, unknown>;
}

function ofFile(seen: FileReading): object {
  return {
    startedAt: seen.startedAt,
    elapsedMs: seen.elapsedMs,
    outcome: seen.outcome,
    format: seen.format,
    presentedChain: seen.presentedChain,
    certificates: seen.presentedChain.map(decoded),
    chainNumber: seen.chainNumber,
    isKeyFirst: seen.isKeyFirst,
    keyFile: seen.keyFile,
    partOf: seen.partOf,
    opensslVerdict: seen.opensslVerdict,
    unread: seen.unread.map(({ line, defect, lengthBytes, sha256 }) => ({ line, defect, lengthBytes, sha256 })),
    privateKeys: seen.privateKeys.map(({ file, line, state, isInRepository, permissions }) => ({
      file,
      line,
      state,
      isInRepository,
      permissions,
    })),
    neighbours: seen.neighbours.map(({ file, certificate }) => ({ file, certificate })),
  } satisfies Record<keyof FileReading | 'certificates', unknown>;
}

function ofDialogue({ greeting, ehloKeywords, bytesAfterStarttls }: SmtpDialogue) {
  return { greeting, ehloKeywords, bytesAfterStarttls } satisfies Record<keyof SmtpDialogue, unknown>;
}

function ofCut({ outcome, step, cause }: Cut) {
  return { outcome, step, cause: ofCause(cause) } satisfies Record<keyof Cut, unknown>;
}

/** Its fields are plain values, and their names are published. */
function ofCause(cause: Cause): Cause {
  return { ...cause };
}
