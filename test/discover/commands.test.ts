/** Settings that scripts hand to commands: which words they are, and which commands belong together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingsOfCommands } from '../../src/discover/commands.ts';
import { behind, commandsIn } from '../../src/discover/shell-words.ts';

const set = (script: string) =>
  settingsOfCommands(script)
    .map(({ entries }) =>
      entries.map(({ key, value }) => `${key}=${value.kind === 'scalar' ? value.text : '?'}`).join(' '),
    )
    .filter((text) => text !== '');

test('what an option hands to a container, or a command to its service, is a mapping by itself', () => {
  for (const [command, ...expected] of [
    ['docker run -e SMTP_HOST=a -e "SMTP_PORT=1" --env=MAIL_TO=b app', 'SMTP_HOST=a SMTP_PORT=1 MAIL_TO=b'],
    ["podman build --build-arg SMTP_HOST='a' .\npodman run -e MAIL_X=b y", 'SMTP_HOST=a', 'MAIL_X=b'],
    ['kubectl create secret generic smtp --from-literal=SMTP_HOST=a', 'SMTP_HOST=a'],
    ['heroku config:set SMTP_HOST=a SMTP_PORT=1 --app x', 'SMTP_HOST=a SMTP_PORT=1'],
    ['fly secrets set SMTP_HOST="a"', 'SMTP_HOST=a'],
    ['docker run -e SMTP_HOST app'],
    ['openssl s_client -starttls smtp -connect a:25', 'SMTP_SERVER=a:25'],
    ['openssl s_client -connect "a:465" -quiet', 'SMTP_SERVER=a:465'],
    ['openssl s_client -connect a:smtps', 'SMTP_SERVER=a:smtps'],
    ['openssl s_client -starttls imap -connect a:465'],
    ['openssl s_client -connect a:1465'],
    ['openssl s_client -starttls smtp -connect'],
    ['openssl s_client -starttls smtp a:25'],
    ['smtp -starttls smtp -connect a:25'],
    ['docker run app -e'],
    ['echo SMTP_HOST=a -x SMTP_PORT=1'],
    ['# docker run -e SMTP_HOST=a'],
    ['docker run -e DB_HOST=a app'],
  ] as const)
    assert.deepEqual(set(command), expected, command);
});

test('commands that set one key each belong together', () => {
  const script = [
    'occ config:system:set mail_smtphost --value="a"',
    'php occ config:system:set mail_smtpport --type=integer --value 1',
    'occ config:system:set mail_smtpmode',
    'wp config set SMTP_HOST b --raw',
    'php wp-cli.phar config set SMTP_PORT 2',
    'cf set-env app SMTP_HOST c',
    'git config set smtp.x d',
    'cf set-env app SMTP_USER',
  ].join('\n');
  assert.deepEqual(set(script), ['mail_smtphost=a mail_smtpport=1 SMTP_HOST=b SMTP_PORT=2 SMTP_HOST=c']);
});

test('words are without their quotes, where they are, over lines that go on', () => {
  const script = 'a \'b c\' \\\n  d="e f" g\\ h\n  # i\nj\n';
  const words = [...commandsIn(script, /a|i/)].flat();
  assert.deepEqual(
    words.map(({ text }) => text),
    ['a', 'b c', 'd="e f"', 'g\\ h'],
  );
  for (const { text, at } of words) assert.equal(script.slice(at, at + text.length), text);
  const word = words.find(({ text }) => text.startsWith('d='));
  assert.deepEqual(word && behind(word, 2), { text: 'e f', at: script.indexOf('e f') });
});

test('JSON in single quotes goes on over lines, and a quote by itself does not', () => {
  const of = (script: string) => [...commandsIn(script, /./)].map((words) => words.map(({ text }) => text));
  assert.deepEqual(of('curl -d \'{\n "a": 1\n}\' x\ny'), [['curl', '-d', '{\n "a": 1\n}', 'x'], ['y']]);
  assert.deepEqual(of("curl --data='\n[1]' x"), [['curl', "--data='\n[1]'", 'x']]);
  assert.deepEqual(of("echo don't\ny 'a'{b\nc 'd'"), [
    ['echo', 'don', 't'],
    ['y', "'a'{b"],
    ['c', 'd'],
  ]);
});
