/** Whether a function takes time in proportion to the length of a text, whatever the text is made of. */
import { type WorstText, worstTexts } from './worst-texts.ts';

const SMALL = 10_000;
/** Quicker calls are not worth a comparison: were they quadratic, a list of two megabytes would still take seconds. */
const FLOOR_MS = 10;
/** Of a tenfold length; what is proportional takes ten times as long. */
const MOST_RATIO = 15;
const MOST_TRIES = 8;

/** Each text is made once. */
const made = new Map<WorstText, Map<number, string>>();
function textFor(textOf: WorstText, length: number): string {
  const known = made.get(textOf) ?? new Map<number, string>();
  made.set(textOf, known);
  const text = known.get(length) ?? textOf(length);
  known.set(length, text);
  return text;
}

/** The time that this process has computed, which depends little on what else the machine does. */
async function cpuMs(call: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  try {
    await call();
  } catch (error) {
    // Refusing a text is an answer too, and takes its time; to run out of stack is none.
    if (error instanceof RangeError) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** As of ratioFrom. What grows out of a cache is slower once; what is out of proportion is so with longer texts too. */
async function ratioOf(call: (text: string) => unknown, textOf: WorstText): Promise<number | null> {
  const ratio = await ratioFrom(SMALL, call, textOf);
  if (ratio === null || ratio < MOST_RATIO) return ratio;
  return ratioFrom(10 * SMALL, call, textOf);
}

/** How many times as long a text takes that is ten times as long; null: too short a time to tell. */
async function ratioFrom(length: number, call: (text: string) => unknown, textOf: WorstText): Promise<number | null> {
  const small = textFor(textOf, length);
  let smallMs = await cpuMs(() => call(small));
  // What is dear anyway is fed less; the ratio is held to the same.
  const times = smallMs > 5 ? 4 : 10;
  const large = textFor(textOf, length * times);
  let largeMs = await cpuMs(() => call(large));
  if (largeMs < FLOOR_MS) return null;
  // The first call is slow for what is compiled in it. Several small ones for one large one: the garbage that each leaves is
  // collected in both.
  smallMs = Number.POSITIVE_INFINITY;
  for (let tries = 0; ; tries++) {
    const severalMs = await cpuMs(async () => {
      for (let count = 0; count < times; count++) await ignored(() => call(small));
    });
    smallMs = Math.min(smallMs, severalMs / times);
    const ratio = ((largeMs / smallMs) * 10) / times;
    // What is far off is so whatever else the machine does.
    if (ratio < MOST_RATIO || tries === MOST_TRIES || (tries > 0 && ratio > 2 * MOST_RATIO)) return ratio;
    largeMs = Math.min(largeMs, await cpuMs(() => call(large)));
    if (largeMs < FLOOR_MS) return null;
  }
}

async function ignored(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch {
    // An answer, as above.
  }
}

/** The texts, of those named (all, by default), for which a call is out of proportion, and by how much. */
export async function outOfProportion(
  call: (text: string) => unknown,
  names: readonly string[] = Object.keys(worstTexts),
): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    const textOf = worstTexts[name] as WorstText;
    const ratio = await ratioOf(call, textOf).catch((error: Error) => error);
    if (ratio instanceof Error) found.push(`${name}: ${ratio.message}`);
    else if (ratio !== null && ratio >= MOST_RATIO) found.push(`${name}: ${ratio.toFixed(0)} times`);
  }
  return found;
}
