/** What @github/local-action loads and calls: it wants a function, and the action runs as it is loaded, as a runner does. */
export async function run(): Promise<void> {
  await import('../../src/action.ts');
}
