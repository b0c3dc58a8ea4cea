/** The user asked for something that cannot be done as written: what, where, and what was expected. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
