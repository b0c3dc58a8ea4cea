import type { Report } from '../model/report.ts';
import type { AnchorPem } from '../pki/trust-anchors.ts';
import { json } from '../text/escape.ts';
import { version } from '../version.ts';
import { RECORDING_VERSION, type Recording } from './read.ts';

/** The file's text. */
export function renderRecording(
  report: Report,
  { judgedBy, exceptions }: Pick<Recording, 'judgedBy' | 'exceptions'>,
  anchors: AnchorPem,
): string {
  const recording: Recording & { recordingVersion: number; program: object } = {
    recordingVersion: RECORDING_VERSION,
    program: { name: 'smtp-cert-check', version },
    judgedAt: report.judgedAt,
    judgedBy,
    trustAnchors: report.trustAnchors,
    anchors,
    exceptions,
    ...(report.notes && { notes: report.notes }),
    seen: report.targets.map(({ target, observations }) => ({ target, observations })),
  };
  return `${json(recording)}\n`;
}
