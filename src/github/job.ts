import { createHash } from 'node:crypto';

/**
 * What tells a job from the others of its workflow: those of a matrix differ in what they look at, or from where. The name of a
 * report, and that of a runner, may differ each time.
 */
const OF_THE_JOB =
  /^(?:INPUT_(?:HOSTS|TARGETS-FILE|FILES|DISCOVER|SHARD|PROFILE|CONNECT-TO)|GITHUB_(?:WORKFLOW_REF|JOB|ACTION)|RUNNER_(?:ENVIRONMENT|OS|ARCH))$/;

/** The same in each run of a step of a workflow, and another for every other step: 16 hexadecimal digits. */
export function jobId(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const facts = Object.entries(environment).filter(([name]) => OF_THE_JOB.test(name));
  return createHash('sha256').update(JSON.stringify(facts.sort())).digest('hex').slice(0, 16);
}
