/** Which texts of a script become files, and which are only shown. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heredocsIn, withoutHeredocs } from '../../src/discover/heredocs.ts';

const ofCommand = (command: string) => heredocsIn(`${command}\na=1\nEND\n`).map(({ path, isShown }) => path ?? isShown);

test('the file is where the output goes', () => {
  for (const [command, expected] of [
    ['cat > /etc/a.cf <<END', '/etc/a.cf'],
    ['cat <<END >> /etc/a.cf', '/etc/a.cf'],
    ['cat >"$DIR/.env" <<-\'END\'', '$DIR/.env'],
    ['sudo tee /etc/a.cf <<"END" >/dev/null', '/etc/a.cf'],
    ['tee -a --append /etc/a.cf > /dev/null << END', '/etc/a.cf'],
    ['kubectl apply -n mail -f - <<END', 'manifest.yaml'],
    ['COPY <<END /etc/a.cf', '/etc/a.cf'],
    ['COPY --chmod=600 <<"END" /etc/a.cf ', '/etc/a.cf'],
    ['cat <<END', true],
    ['  cat << \\END', true],
    ['cat >&2 <<END', true],
    ['cat <<END 1>&2', true],
    ['usage() { cat <<END', true],
    ['text=$(cat <<END', false],
    ['mycat <<END', false],
    ['cat <<END | ssh host sh', false],
    ['mysql shop <<END 2>errors.log', false],
    ['cat <<END > /dev/null', true],
  ] as const)
    assert.deepEqual(ofCommand(command), [expected], command);
  assert.deepEqual(ofCommand('# cat > /etc/a.cf <<END'), []);
});

test('a text ends with its mark alone in a line, and one without an end is none', () => {
  const script = 'cat > a <<A\nx A\nA b\n\tA\ncat > b <<B\nB\r\ncat > c <<C\ny\ncat > d <<D\nz\nD\n';
  assert.deepEqual(
    heredocsIn(script).map(({ path, text, at }) => [path, text, script.slice(at, at + text.length) === text]),
    [
      ['a', 'x A\nA b\n', true],
      ['b', '', true],
      ['d', 'z\n', true],
    ],
  );
  const many = Array.from({ length: 21 }, (_, index) => `cat > x <<M${index}\n`).join('');
  assert.deepEqual(heredocsIn(`${many}cat > y <<END\nEND\n`), []);
});

test('what becomes a file, or is shown, is blank in the script, and what a command reads is not', () => {
  const script = 'A=1\ncat > a <<A\nB=2\nA\ncat <<A\nC=3\nA\nsh <<A\nD=4\nA\nE=5\n';
  const blank = withoutHeredocs(script);
  assert.equal(blank.length, script.length);
  assert.deepEqual(blank.match(/[A-E]=\d/g), ['A=1', 'D=4', 'E=5']);
  assert.equal(blank.indexOf('E=5'), script.indexOf('E=5'));
});
