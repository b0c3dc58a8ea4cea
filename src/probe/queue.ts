/**
 * Runs tasks `concurrency` at a time, and never two at once under the same key: mail servers allow one address few
 * connections, and answer the rest with 421. Keys take turns in the order given, and so do the tasks of one key.
 */
export function queueOf(concurrency: number): <T>(key: string, task: () => Promise<T>) => Promise<T> {
  /** The tasks behind the one that runs or is ready, by key; a key that is here is busy. */
  const behind = new Map<string, Line<() => Promise<void>>>();
  const ready = new Line<() => Promise<void>>();
  let runningCount = 0;
  const startNext = () => {
    while (runningCount < concurrency) {
      const start = ready.take();
      if (start === undefined) return;
      runningCount += 1;
      void start();
    }
  };
  return (key, task) =>
    new Promise((resolve, reject) => {
      const start = async () => {
        try {
          resolve(await task());
        } catch (error) {
          reject(error);
        }
        runningCount -= 1;
        const following = behind.get(key)?.take();
        if (following === undefined) behind.delete(key);
        else ready.add(following);
        startNext();
      };
      const own = behind.get(key);
      if (own !== undefined) own.add(start);
      else {
        behind.set(key, new Line());
        ready.add(start);
        startNext();
      }
    });
}

/** First in, first out. An array's own shift moves every item. */
class Line<Item> {
  #items: Item[] = [];
  #next = 0;

  add(item: Item): void {
    this.#items.push(item);
  }

  take(): Item | undefined {
    const item = this.#items[this.#next];
    if (item === undefined) return undefined;
    this.#next += 1;
    if (this.#next * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#next);
      this.#next = 0;
    }
    return item;
  }
}
