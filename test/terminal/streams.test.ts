/** What becomes of a report that cannot be written, and how the command ends. */
import assert from 'node:assert/strict';
import { PassThrough, Writable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { endOnceWritten, hearWriteErrors } from '../../src/terminal/streams.ts';
import { standingIn } from '../support/standing-in.ts';

/** Puts streams in the place of this process's, and takes its exit away. */
function standIns(t: TestContext, stdout: Writable = new PassThrough()) {
  const [stderr, exits] = [new PassThrough(), [] as unknown[][]];
  const own = { stdout, stderr, exit: (...codes: unknown[]) => exits.push(codes) };
  t.after(standingIn(own));
  return { stdout, stderr, exits, said: () => String(stderr.read() ?? '') };
}
const failure = (code: string) => Object.assign(new Error(`${code}: no more room`), { code });

test('a reader that has seen enough changes nothing', (t) => {
  const { stdout, exits, said } = standIns(t);
  hearWriteErrors();
  stdout.emit('error', failure('EPIPE'));
  assert.deepEqual([exits, said()], [[], '']);
});

test('a report that cannot be written is an internal error, and says why', (t) => {
  const { stdout, exits, said } = standIns(t);
  hearWriteErrors();
  stdout.emit('error', failure('ENOSPC'));
  assert.deepEqual([exits, said()], [[[4]], 'smtp-cert-check: cannot write the report: ENOSPC: no more room\n']);
});

test('where not even that can be said, nothing more is', (t) => {
  const { stderr, exits } = standIns(t);
  hearWriteErrors();
  assert.doesNotThrow(() => stderr.emit('error', failure('ENOSPC')));
  assert.deepEqual(exits, []);
});

test('the command ends with the exit code that is set, once all of both streams is written', async (t) => {
  let write: () => void = () => {};
  const slow = new Writable({
    write: (_chunk, _encoding, done) => {
      write = done;
    },
  });
  const { exits } = standIns(t, slow);
  slow.write('a report');
  endOnceWritten();
  await setImmediate();
  assert.deepEqual(exits, []);
  write();
  await setImmediate();
  write();
  await setImmediate();
  assert.deepEqual(exits, [[]]);
});

test('what could not be written has been heard already', async (t) => {
  const broken = new Writable({ write: (_chunk, _encoding, done) => done(failure('ENOSPC')) });
  const { exits } = standIns(t, broken);
  broken.on('error', () => {});
  endOnceWritten();
  await setImmediate();
  assert.deepEqual(exits, []);
});
