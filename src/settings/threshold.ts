import type { Threshold } from '../model/profile.ts';

const UNIT_MS = { d: 86_400_000, h: 3_600_000 } as const;

/** Below that a threshold warns of nothing: no timer of a certificate client is quicker. */
const LEAST = { d: 1 / 24, h: 1, '%': 1 } as const;

/** "30%", "14d", "14 days", "48h" or "auto" (what `auto` says) -> Threshold; null: none of these. */
export function parseThreshold(text: string, auto: Threshold): Threshold | null {
  if (text === 'auto') return auto;
  const [, digits, unitWord] = /^(\d{1,5}(?:\.\d{1,3})?) ?(%|d(?:ays?)?|h(?:ours?)?)$/.exec(text) ?? [];
  const unit = unitWord?.charAt(0) as keyof typeof LEAST;
  if (digits === undefined || Number(digits) < LEAST[unit]) return null;
  if (unit !== '%') return { kind: 'duration', durationMs: Number(digits) * UNIT_MS[unit] };
  return Number(digits) <= 100 ? { kind: 'ratio', ratio: Number(digits) / 100 } : null;
}
