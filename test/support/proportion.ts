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

/** The time that this thread has computed, which depends little on what else the machine does. */
async function cpuMs(call: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  try {
    await call();
  } catch (error) {
    // Refusing a text is an answer too, and takes its time; to run out of stack is none.
    if (error instanceof RangeError) throw error;
  }
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** How many times as long a text takes that is ten times as long; null: too short a time to tell. */
async function ratioOf(call: (text: string) => unknown, textOf: WorstText): Promise<number | null> {
  const small = textFor(textOf, SMALL);
  let smallMs = await cpuMs(() => call(small));
  // What is dear anyway is fed less; the ratio is held to the same.
  const times = smallMs > 5 ? 4 : 10;
  const large = textFor(textOf, SMALL * times);
  let largeMs = await cpuMs(() => call(large));
  if (largeMs < FLOOR_MS) return null;
  for (let tries = 0; ; tries++) {
    const ratio = ((largeMs / smallMs) * 10) / times;
    if (ratio < MOST_RATIO || tries === MOST_TRIES) return ratio;
    // Several small ones for one large one: the garbage that each leaves is collected in both.
    const severalMs = await cpuMs(async () => {
      for (let count = 0; count < times; count++) await ignored(() => call(small));
    });
    smallMs = Math.min(smallMs, severalMs / times);
    if (tries === 0) smallMs = severalMs / times;
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
