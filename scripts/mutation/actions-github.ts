/**
 * Stands in for @actions/github while changes are tried: that reads the environment once in a process, and here many runs
 * share one.
 */
import { context as first, getOctokit as from } from '@actions/github';

export const context: typeof first = new Proxy(first, {
  get: (_, name) => Reflect.get(new (first.constructor as new () => typeof first)(), name),
});

export const getOctokit: typeof from = (token, options) =>
  from(token, { baseUrl: process.env['GITHUB_API_URL'] ?? '', ...options });
