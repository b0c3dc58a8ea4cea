/**
 * Runs tasks `concurrency` at a time, in the order given, and never two at once under the same key: mail servers
 * allow one address few connections, and answer the rest with 421.
 */
export function queueOf(concurrency: number): <T>(key: string, task: () => Promise<T>) => Promise<T> {
  const waiting: { readonly key: string; readonly start: () => void }[] = [];
  const busy = new Set<string>();
  const startNext = () => {
    while (busy.size < concurrency) {
      const index = waiting.findIndex(({ key }) => !busy.has(key));
      const [next] = index < 0 ? [] : waiting.splice(index, 1);
      if (next === undefined) return;
      busy.add(next.key);
      next.start();
    }
  };
  return (key, task) =>
    new Promise((resolve, reject) => {
      const start = () => {
        task()
          .then(resolve, reject)
          .finally(() => {
            busy.delete(key);
            startNext();
          });
      };
      waiting.push({ key, start });
      startNext();
    });
}
