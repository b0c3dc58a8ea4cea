import type { Step } from '../model/observation.ts';
import type { Watch } from '../probe/schedule.ts';

/** The connections that are open, and how long the oldest has been. */
export class Waiting {
  readonly #open = new Map<
    object,
    { readonly name: string; readonly progress: { readonly step: Step }; since: number }
  >();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  readonly watch: Watch = (name, progress) => {
    const key = {};
    this.#open.set(key, { name, progress, since: this.#nowMs() });
    return () => this.#open.delete(key);
  };

  /** "waiting for mail22.example.com: greeting, 12 s"; null: for nothing. */
  line(): string | null {
    // In the order in which they were opened.
    const [oldest, ...others] = this.#open.values();
    if (oldest === undefined) return null;
    const { name, progress, since } = oldest;
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    return `waiting for ${name}: ${progress.step}, ${Math.floor((this.#nowMs() - since) / 1000)} s${more}`;
  }
}
