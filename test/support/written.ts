import type { TestContext } from 'node:test';

/** What is written to standard output, where the runner reads its commands, while an action goes on. */
export async function written(t: TestContext, action: () => unknown): Promise<string> {
  const texts: string[] = [];
  // What is no text is what the test runner's own process is told.
  const write = t.mock.method(process.stdout, 'write', (text: unknown) => {
    if (typeof text === 'string') texts.push(text);
    return true;
  });
  try {
    await action();
  } finally {
    write.mock.restore();
  }
  return texts.join('');
}
