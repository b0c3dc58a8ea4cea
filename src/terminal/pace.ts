/** From how many targets on a run is watched as a whole: where it is and how fast, and not each server. */
export const MANY = 100;
/** What the rate is an average of: shorter ones jump with every dead host. */
const WINDOW_MS = 60_000;

/** How fast a run over many targets goes on. */
export class Pace {
  readonly #total: number;
  readonly #nowMs: () => number;
  /** Where the run was and when, of the last minute and once before. */
  #marks: { readonly ms: number; readonly done: number }[];

  constructor(total: number, nowMs: () => number) {
    this.#total = total;
    this.#nowMs = nowMs;
    this.#marks = [{ ms: nowMs(), done: 0 }];
  }

  /** "4,312 of 10,000 done, 210 a second, about 27 s left"; `isShort`: without the rest. */
  line(done: number, isShort = false): string {
    const ms = this.#nowMs();
    this.#marks.push({ ms, done });
    const before = this.#marks.findLastIndex((mark) => ms - mark.ms >= WINDOW_MS);
    this.#marks = this.#marks.slice(Math.max(before, 0));
    const [first] = this.#marks;
    const rate = first === undefined || ms === first.ms ? 0 : ((done - first.done) * 1000) / (ms - first.ms);
    const counted = `${written(done)} of ${written(this.#total)} done, ${rateInWords(rate)}`;
    const left = (this.#total - done) / rate;
    return isShort || left === 0 || !Number.isFinite(left) ? counted : `${counted}, about ${inWords(left)} left`;
  }

  /** "[#####...............]" */
  bar(done: number, cells: number): string {
    const full = Math.floor((cells * Math.min(done, this.#total)) / this.#total);
    return `[${'#'.repeat(full)}${'.'.repeat(cells - full)}]`;
  }
}

function written(count: number): string {
  return count.toLocaleString('en-US');
}

function rateInWords(rate: number): string {
  return rate >= 1 || rate === 0
    ? `${written(Math.round(rate))} a second`
    : `${written(Math.round(rate * 60))} a minute`;
}

function inWords(seconds: number): string {
  return seconds < 100 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
