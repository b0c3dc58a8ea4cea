/**
 * The YAML parser makes an Error of each fault that it finds and goes on, and the trace of each took most of the time: a
 * megabyte of commas, 12 seconds of 14.
 */
export function withoutTraces<Result>(parse: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parse();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
