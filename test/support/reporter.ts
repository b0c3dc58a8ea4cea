/** node:test's own "spec" report without the coverage table; a threshold that is missed still fails the run and says so. */
import { spec, type TestEvent } from 'node:test/reporters';

export default async function* reporter(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const report = new spec();
  for await (const event of source) {
    if (event.type === 'test:coverage') continue;
    report.write(event);
    yield read(report);
  }
  report.end();
  for await (const rest of report) yield String(rest);
}

function read(stream: NodeJS.ReadableStream): string {
  return String(stream.read() ?? '');
}
