import { json } from '../text/escape.ts';
import { version } from '../version.ts';
import { RECORDING_VERSION, type Recording } from './read.ts';

/** The file's text. */
export function renderRecording({
  observedAt,
  judgedAt,
  judgedBy,
  trustAnchors,
  anchors,
  exceptions,
  notes,
  isOfChange,
  part,
  known,
  seen,
}: Recording): string {
  const written = {
    recordingVersion: RECORDING_VERSION,
    program: { name: 'smtp-cert-check', version },
    observedAt,
    judgedAt,
    judgedBy,
    trustAnchors,
    anchors,
    exceptions,
    notes,
    ...(isOfChange && { isOfChange }),
    ...(part && { part }),
    ...(known && { known }),
    seen,
  };
  return `${json(written)}\n`;
}
