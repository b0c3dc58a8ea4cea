/** Names as this machine's own files have them, by what ships: name servers that are dead, silent or sick, search domains, the hosts file. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Machine, Told } from '../support/own-names.ts';
import { programs } from '../support/requirements.ts';

const targets = ['mail.example.com:587'];
const two = 'nameserver 127.0.0.2\nnameserver 127.0.0.3\n';
const here = { 'mail.example.com A': ['127.0.0.1'] };
const many = Array.from({ length: 300 }, (_, number) => `mx${number}.many.example:587`);

const slow = Object.fromEntries(many.map((one) => [one.replace(':587', ' A'), ['127.0.0.1']]));

interface Case extends Machine {
  readonly code: number;
  /** None: nothing is found. */
  readonly finds?: RegExp;
  /** What the two name servers were asked, sorted. */
  readonly asked?: readonly (readonly string[])[];
}

const cases: Readonly<Record<string, Case>> = {
  'the hosts file is asked first, and nobody else': {
    targets,
    resolvConf: two,
    hosts: '127.0.0.1 Mail.Example.COM\n',
    code: 0,
    asked: [[], []],
  },
  'a name server that nobody runs is passed over': {
    targets,
    resolvConf: 'nameserver 127.0.0.9\nnameserver 127.0.0.3\n',
    says: [{}, here],
    code: 0,
  },
  'a name server that is silent is passed over': {
    targets,
    resolvConf: two,
    says: [{ '*': 'silence' }, here],
    code: 0,
  },
  'a name server that fails is passed over': { targets, resolvConf: two, says: [{ '*': 'failure' }, here], code: 0 },
  'where all name servers fail, nobody knows': {
    targets,
    resolvConf: two,
    says: [{ '*': 'failure' }, { '*': 'failure' }],
    code: 3,
    finds: /^inconclusive endpoint-unreachable: .*SERVFAIL/,
  },
  'what no name server answers for one kind of address is not known': {
    targets,
    resolvConf: two,
    says: [
      { ...here, 'mail.example.com AAAA': 'silence' },
      { ...here, 'mail.example.com AAAA': 'silence' },
    ],
    code: 3,
    finds: /^inconclusive endpoint-unreachable: .*AAAA/,
  },
  'a name that does not exist is said to be none': {
    targets,
    resolvConf: two,
    code: 3,
    finds: /^inconclusive endpoint-unreachable: .*the name does not exist in DNS/,
  },
  'a short name is looked for in the search domains, in their order': {
    targets: ['mail.sub:587'],
    resolvConf: `${two}search one.example two.example\noptions ndots:2\n`,
    says: [{ 'mail.sub.two.example A': ['127.0.0.1'] }],
    code: 0,
    asked: [
      [
        ...['mail.sub.one.example A', 'mail.sub.one.example AAAA'],
        ...['mail.sub.two.example A', 'mail.sub.two.example AAAA'],
      ],
    ],
  },
  'three hundred slow names are all answered': {
    targets: many,
    resolvConf: two,
    says: [slow, slow],
    answersAfterMs: 200,
    code: 0,
  },
};

test('names as the files of the machine have them', async (t) => {
  const found = programs(t, ['unshare', 'ip', 'mount']);
  if (found === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'own-names-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const files = ['resolv.conf', 'nsswitch.conf', 'hosts'];
  for (const file of files) writeFileSync(join(folder, file), '');
  const mounts = files.map((file) => `mount --bind "$1/${file}" /etc/${file}`).join(' && ');
  const inNamespace = `ip link set lo up && ${mounts} && exec "$2" "$3" "$1" "$4"`;
  const script = join(import.meta.dirname, '..', 'support', 'own-names.ts');
  const args = ['sh', '-c', inNamespace, 'sh', folder, process.execPath, script, JSON.stringify(cases)];
  const { stdout, stderr } = spawnSync(found.unshare, ['--net', '--mount', ...args], { encoding: 'utf8' });
  const all = JSON.parse(stdout || assert.fail(stderr)) as Readonly<Record<string, Told>>;

  for (const [what, { code, finds, asked }] of Object.entries(cases))
    await t.test(what, () => {
      const told = all[what] ?? assert.fail('not run');
      const shown = JSON.stringify(told).slice(0, 1000);
      assert.equal(told.code, code, shown);
      assert.equal(told.findings.length > 0, finds !== undefined, shown);
      for (const finding of told.findings) assert.match(finding, finds as RegExp);
      for (const [at, questions] of (asked ?? []).entries()) assert.deepEqual(told.asked[at]?.toSorted(), questions);
    });
});
