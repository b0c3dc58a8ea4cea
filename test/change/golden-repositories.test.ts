/**
 * Small repositories with a history, as GitHub checks them out for an event, through what ships: which targets a change
 * touches, at which lines, what becomes of them, and by what the change was compared.
 */
import assert from 'node:assert/strict';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { certificateFiles } from '../support/certificate-files.ts';
import { runAction } from '../support/dist.ts';
import type { EventName } from '../support/event-payloads.ts';
import { repositoryIn } from '../support/git.ts';
import { type Change, checkedOut } from '../support/golden-repository.ts';
import { namedServer } from '../support/named-server.ts';
import { validateReport } from '../support/schema.ts';

/** Whose certificate the server has; every other name is refused. */
const GOOD = ['mail.acme.net', 'smtp.acme.net', 'mx1.acme.net', 'new.acme.net'];
const server = await namedServer(GOOD);
/** Of the names it has kept, one. */
const certificateOfOthers = await namedServer(['new.acme.net', 'www.acme.net']);
const certificates = await certificateFiles();
after(() => Promise.all([server.stop(), certificateOfOthers.stop(), certificates.remove()]));

const WORKFLOW = '.github/workflows/mail.yml';
const workflow = (...lines: readonly string[]) =>
  `on: pull_request\njobs:\n  check:\n    steps:\n      - uses: smtp-cert-check/smtp-cert-check@v1\n        with:\n${lines.map((line) => `          ${line}\n`).join('')}`;

interface Golden {
  readonly base: Readonly<Record<string, string>>;
  readonly change: Change;
  readonly event?: EventName;
  /** What of its payload is otherwise. */
  readonly payload?: object;
  readonly depth?: number | null;
  readonly since?: Change;
  readonly ref?: 'merge' | 'head' | 'stale';
  /** What else happens to the checkout before the action runs. */
  readonly prepare?: (folder: string) => void;
  readonly inputs?: Readonly<Record<string, string>>;
  /** "host:port verdict file:line" */
  readonly targets: readonly string[];
  /** "before verdict -> after verdict (remark)" of what the change replaces, behind the counts of both sides. */
  readonly effect?: readonly string[];
  readonly says: RegExp;
  readonly code: number;
}

async function runOn(golden: Golden) {
  const { base, change, event = 'pull_request', depth = 2, inputs = {}, since, ref, prepare } = golden;
  const checkout = checkedOut({
    base: { [WORKFLOW]: workflow('only: changed'), ...base },
    change,
    event,
    depth,
    since,
    ref,
  });
  const startedMs = performance.now();
  const ran = await runAction({
    inputs: {
      'connect-to': server.connectTo,
      'trust-anchors': server.anchorsFile,
      'allow-private': 'true',
      looks: 'none',
      retries: '0',
      'timeout-ms': '5000',
      ...inputs,
    },
    prepare: (folder) => {
      cpSync(checkout.folder, folder, { recursive: true });
      prepare?.(folder);
    },
    event: { ...checkout.payload, ...golden.payload },
    environment: {
      GITHUB_EVENT_NAME: event,
      GITHUB_SHA: checkout.commit,
      GITHUB_WORKFLOW_REF: `octo/mail/${WORKFLOW}@refs/heads/main`,
    },
  });
  checkout.remove();
  const report = JSON.parse(ran.outputs['report'] ?? '{"targets":[]}');
  if (ran.outputs['report'] !== undefined) validateReport(report);
  const targets = report.targets.map(
    ({
      target,
      verdict,
      writtenAt,
      isUnchanged,
    }: {
      target: { host: string; port: number; file?: string };
      verdict: string;
      writtenAt?: { file: string; line: number };
      isUnchanged?: true;
    }) =>
      `${target.file ?? `${target.host}:${target.port}`} ${verdict}${writtenAt ? ` ${writtenAt.file}:${writtenAt.line}` : ''}${isUnchanged ? ' unchanged' : ''}`,
  );
  return { ...ran, report, targets, effect: effectIn(report), elapsedMs: performance.now() - startedMs };
}

interface Shown {
  readonly target: { readonly host: string; readonly port: number; readonly file?: string };
  readonly verdict: string | null;
}

function effectIn({ change }: { change?: { effect?: Record<'before' | 'after' | 'rows', unknown> } }): string[] | null {
  if (change?.effect === undefined) return null;
  const { before, after, rows } = change.effect;
  const share = (count: unknown) => Object.values(count as object).join(' of ');
  const shown = (one: Shown | null) =>
    one === null ? 'nothing' : `${one.target.file ?? `${one.target.host}:${one.target.port}`} ${one.verdict}`;
  const lines = (rows as { before: Shown | null; after: Shown | null; remark: string | null }[]).map(
    (row) =>
      `${shown(row.before)} -> ${shown(row.after)}${row.remark === null ? '' : ` (${row.remark.replace(/\d+ \w+ \d{4}/g, 'DATE')})`}`,
  );
  return [`${share(before)}, ${share(after)}`, ...lines];
}

const zone = (...records: readonly string[]) =>
  ['$ORIGIN acme.net.', '$TTL 3600', '@ IN SOA ns1 hostmaster 1 2 3 4 5', ...records, ''].join('\n');
const compose = (port: number) =>
  `services:\n  mail:\n    image: ghcr.io/docker-mailserver/docker-mailserver:15\n    hostname: mail.acme.net\n    ports:\n      - "${port}:${port}"\n`;
const configMap = (host: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: app\ndata:\n  SMTP_HOST: ${host}\n  SMTP_PORT: "587"\n`;
const settings = (host: string) => `SMTP_HOST=${host}\nSMTP_PORT=587\n`;
/** A redirection has to be for a listed target. */
const STARTTLS_ALONE = { 'connect-to': server.connectTo.split('\n')[1] ?? '' };
const COMPARED = 'compared by git with [0-9a-f]{10}';

const goldens: Readonly<Record<string, Golden>> = {
  'nothing of its concern changed': {
    base: { 'src/app.js': 'x', 'mail/hosts.txt': 'mail.acme.net\n' },
    change: { 'src/app.js': 'y', 'docs/a.md': 'smtp.other.net:587', 'src/b.js': '1' },
    targets: [],
    says: new RegExp(`0 of 3 changed files concern mail \\(${COMPARED}\\)`),
    code: 0,
  },
  'a zone file: an SRV record is added, another untouched': {
    base: { 'dns/acme.net.zone': zone('_submission._tcp SRV 0 1 587 smtp') },
    change: {
      'dns/acme.net.zone': zone(
        '; a comment',
        '_submission._tcp SRV 0 1 587 smtp',
        '_submissions._tcp SRV 0 1 465 bad',
      ),
    },
    targets: ['bad.acme.net:465 fail dns/acme.net.zone:6'],
    says: /1 of 1 changed file concerns mail/,
    code: 1,
  },
  'a zone file: another $ORIGIN makes other hosts of the same line': {
    base: { 'dns/acme.net.zone': zone('_submission._tcp SRV 0 1 587 smtp') },
    change: { 'dns/acme.net.zone': zone('_submission._tcp SRV 0 1 587 smtp').replace('acme.net.', 'acme.org.') },
    targets: ['smtp.acme.org:587 fail dns/acme.net.zone:4'],
    says: /1 of 1 changed file concerns mail/,
    code: 1,
  },
  'Terraform: indented anew and moved to another file, one argument changed': {
    base: {
      'infra/a.tf':
        'resource "x_app" "a" {\nsmtp_host = "mail.acme.net"\nsmtp_port = 587\n}\nresource "x_app" "b" {\n  smtp_host = "smtp.acme.net"\n  smtp_port = 587\n}\n',
    },
    change: {
      'infra/a.tf': 'resource "x_app" "a" {\n    smtp_host = "mail.acme.net"\n    smtp_port = 587\n}\n',
      'infra/b.tf': 'resource "x_app" "b" {\n  smtp_host = "smtp.acme.net"\n  smtp_port = 465\n}\n',
    },
    targets: ['smtp.acme.net:465 pass infra/b.tf:2'],
    says: /2 of 2 changed files concern mail/,
    code: 0,
  },
  'dnscontrol: a record is added': {
    base: {
      'dnsconfig.js':
        'D("acme.net", REG, DnsProvider(P),\n  SRV("_submission._tcp", 0, 1, 587, "smtp.acme.net."),\nEND);\n',
    },
    change: {
      'dnsconfig.js':
        'D("acme.net", REG, DnsProvider(P),\n  SRV("_submission._tcp", 0, 1, 587, "smtp.acme.net."),\n  SRV("_submissions._tcp", 0, 1, 465, "new.acme.net."),\nEND);\n',
    },
    targets: ['new.acme.net:465 pass dnsconfig.js:3'],
    says: /1 of 1 changed file concerns mail/,
    code: 0,
  },
  'compose: another published port is another target': {
    base: { 'compose.yml': compose(587) },
    change: { 'compose.yml': compose(465) },
    targets: ['mail.acme.net:465 pass compose.yml:4'],
    says: /1 of 1 changed file concerns mail/,
    code: 0,
  },
  'Kubernetes: a host is changed': {
    base: { 'k8s/app.yaml': configMap('smtp.acme.net') },
    change: { 'k8s/app.yaml': configMap('bad.acme.net') },
    targets: ['bad.acme.net:587 fail k8s/app.yaml:6'],
    effect: ['1 of 1, 0 of 1', 'smtp.acme.net:587 pass -> bad.acme.net:587 fail'],
    says: /1 of 1 changed file concerns mail/,
    code: 1,
  },
  'Postfix: a relay is changed': {
    base: { 'postfix/main.cf': 'relayhost = [smtp.acme.net]:587\n' },
    change: { 'postfix/main.cf': 'compatibility_level = 3.6\nrelayhost = [new.acme.net]:587\n' },
    targets: ['new.acme.net:587 pass postfix/main.cf:2'],
    effect: ['1 of 1, 1 of 1', 'smtp.acme.net:587 pass -> new.acme.net:587 pass'],
    says: /1 of 1 changed file concerns mail/,
    code: 0,
  },
  'Postfix: master.cf alone changed, and opens a port of the host that main.cf names': {
    base: {
      'postfix/main.cf': 'myhostname = mail.acme.net\n',
      'postfix/master.cf': 'smtp inet n - y - - smtpd\n',
    },
    change: {
      'postfix/master.cf': 'smtp inet n - y - - smtpd\nsubmission inet n - y - - smtpd\n',
    },
    targets: ['mail.acme.net:587 pass postfix/main.cf:1'],
    says: /1 of 1 changed file concerns mail/,
    code: 0,
  },
  'a renamed file, with its text: nothing is new': {
    base: { 'a/.env.production': settings('smtp.acme.net') },
    change: { 'a/.env.production': null, 'b/.env.production': settings('smtp.acme.net') },
    targets: [],
    says: /1 of 1 changed file concerns mail/,
    code: 0,
  },
  'a deletion is not probed': {
    base: { 'app/.env.production': settings('bad.acme.net'), 'x/.env.production': settings('smtp.acme.net') },
    change: { 'app/.env.production': null },
    targets: [],
    effect: ['0 of 0, 0 of 0', 'bad.acme.net:587 null -> nothing'],
    says: /1 of 1 changed file concerns mail/,
    code: 0,
  },
  'a list of targets: the author of a new line sees that line alone': {
    base: { 'mail/hosts.txt': 'old1.acme.net\nold2.acme.net\nmail.acme.net\n' },
    change: { 'mail/hosts.txt': '# ours\nold1.acme.net\nold2.acme.net\nmail.acme.net\nsmtp.acme.net:465\n' },
    inputs: { 'targets-file': 'mail/hosts.txt' },
    targets: ['smtp.acme.net:465 pass mail/hosts.txt:5'],
    says: /1 of 1 changed file concerns mail.*\n.*3 listed targets the change leaves as before/,
    code: 0,
  },
  'only: all looks at the others too, and they block nothing': {
    base: { 'mail/hosts.txt': 'old1.acme.net\nmail.acme.net\n' },
    change: { 'mail/hosts.txt': 'old1.acme.net\nmail.acme.net\nsmtp.acme.net:465\n' },
    inputs: { 'targets-file': 'mail/hosts.txt', only: 'all' },
    targets: [
      'smtp.acme.net:465 pass mail/hosts.txt:3',
      'old1.acme.net:587 fail mail/hosts.txt:1 unchanged',
      'mail.acme.net:587 pass mail/hosts.txt:2 unchanged',
    ],
    says: /2 targets that this change does not touch: 1 fail \(old1\.acme\.net:587\), 1 pass; the schedule guards those/,
    code: 0,
  },
  'a relay that two files name, moved in both: one row, and the zone that still names it says nothing else': {
    base: {
      'app/.env.production': settings('smtp.acme.net'),
      'b/.env.production': settings('smtp.acme.net'),
      'dns/acme.net.zone': zone('_submission._tcp SRV 0 1 587 smtp'),
    },
    change: { 'app/.env.production': settings('new.acme.net'), 'b/.env.production': settings('new.acme.net') },
    targets: ['new.acme.net:587 pass app/.env.production:1'],
    effect: ['1 of 1, 1 of 1', 'smtp.acme.net:587 pass -> new.acme.net:587 pass'],
    says: /^Change: 1 of 1 passed; after this change 1 of 1\.$/m,
    code: 0,
  },
  'a server that is taken out of a file is gone from that file, whatever others say': {
    base: {
      'app/.env.production': settings('smtp.acme.net'),
      'b/.env.production': settings('smtp.acme.net'),
      'dns/acme.net.zone': zone('_submission._tcp SRV 0 1 587 smtp'),
    },
    change: { 'app/.env.production': 'A=1\n', 'b/.env.production': 'A=1\n' },
    targets: [],
    effect: ['0 of 0, 0 of 0', 'smtp.acme.net:587 null -> nothing'],
    says: /^pass: no target to check$[\s\S]*^Change: 1 server taken out\.\n {2}smtp\.acme\.net:587 not looked at -> gone from app\/\.env\.production$/m,
    code: 0,
  },
  'a certificate file that has lost a name of the mail server': {
    base: { 'tls/mail.pem': server.chainPem },
    change: { 'tls/mail.pem': certificateOfOthers.chainPem },
    targets: ['tls/mail.pem pass tls/mail.pem:1'],
    says: /^Note: the certificate in tls\/mail\.pem no longer has the names mail\.acme\.net, smtp\.acme\.net, mx1\.acme\.net\.$/m,
    code: 0,
  },
  'a list of three that all passed, of which the change breaks one': {
    base: { 'mail/hosts.txt': 'mail.acme.net\nsmtp.acme.net\nmx1.acme.net\n' },
    change: { 'mail/hosts.txt': 'mail.acme.net\nbad.acme.net\nmx1.acme.net\n' },
    inputs: { 'targets-file': 'mail/hosts.txt', only: 'all', ...STARTTLS_ALONE },
    targets: [
      'bad.acme.net:587 fail mail/hosts.txt:2',
      'mail.acme.net:587 pass mail/hosts.txt:1 unchanged',
      'mx1.acme.net:587 pass mail/hosts.txt:3 unchanged',
    ],
    effect: ['3 of 3, 2 of 3', 'smtp.acme.net:587 pass -> bad.acme.net:587 fail'],
    says: /3 of 3 passed; after this change 2 of 3/,
    code: 1,
  },
  'a server that was broken before is not looked at twice, and its successor is judged alone': {
    base: { 'mail/hosts.txt': 'old1.acme.net\nmail.acme.net\n' },
    change: { 'mail/hosts.txt': 'old1.acme.net:465\nmail.acme.net\n' },
    inputs: { 'targets-file': 'mail/hosts.txt' },
    targets: ['old1.acme.net:465 fail mail/hosts.txt:1'],
    effect: ['0 of 1, 0 of 1', 'old1.acme.net:587 fail -> old1.acme.net:465 fail'],
    says: /0 of 1 passed; after this change 0 of 1/,
    code: 1,
  },
  'a certificate file is put beside what its host serves': {
    base: { 'tls/mail.pem': 'none yet\n', 'hosts.txt': 'file:tls/mail.pem name=mail.acme.net\nsmtp.acme.net\n' },
    change: { 'tls/mail.pem': certificates.pem.endEntity + certificates.pem.intermediate },
    inputs: { 'targets-file': 'hosts.txt', ...STARTTLS_ALONE },
    targets: ['tls/mail.pem fail hosts.txt:1'],
    effect: [
      '1 of 1, 0 of 1',
      'mail.acme.net:587 pass -> tls/mail.pem fail (the host serves another certificate, valid until DATE; this one is valid until DATE; it no longer has the names mail.acme.net, smtp.acme.net, mx1.acme.net, new.acme.net)',
    ],
    says: /1 of 1 passed; after this change 0 of 1/,
    code: 1,
  },
  'a certificate file that nobody listed, whose names the list has: its host serves it already': {
    base: { 'mail/chain.pem': 'none yet\n', 'hosts.txt': 'smtp.acme.net:465\n' },
    change: { 'mail/chain.pem': server.chainPem },
    inputs: { 'targets-file': 'hosts.txt', discover: 'mail/*' },
    targets: ['mail/chain.pem pass mail/chain.pem:1'],
    effect: ['1 of 1, 1 of 1', 'smtp.acme.net:465 pass -> mail/chain.pem pass (the host serves this very certificate)'],
    says: /1 of 1 passed; after this change 1 of 1/,
    code: 0,
  },
  'the workflow changed: everything is checked': {
    base: { [WORKFLOW]: workflow('hosts: |', '  mail.acme.net', '  old1.acme.net'), 'a.js': '' },
    change: { [WORKFLOW]: workflow('hosts: |', '  mail.acme.net', '  old1.acme.net', 'fail-below: 1d') },
    inputs: { hosts: 'mail.acme.net\nold1.acme.net', ...STARTTLS_ALONE },
    targets: [`mail.acme.net:587 pass ${WORKFLOW}:8`, `old1.acme.net:587 fail ${WORKFLOW}:9`],
    says: /the change is to the workflow \.github\/workflows\/mail\.yml, so everything is checked/,
    code: 1,
  },
  'hosts that an expression makes are in no file, and always checked': {
    base: { [WORKFLOW]: workflow(`hosts: $\{{ vars.HOSTS }}`), 'a.js': '' },
    change: { 'a.js': '1' },
    inputs: { hosts: 'old1.acme.net', ...STARTTLS_ALONE },
    targets: ['old1.acme.net:587 fail'],
    says: /0 of 1 changed files concern mail/,
    code: 1,
  },
  'exceptions changed: everything is checked': {
    base: { 'mail/hosts.yml': 'targets:\n  - old1.acme.net\n' },
    change: {
      'mail/hosts.yml':
        'targets:\n  - old1.acme.net\nexceptions:\n  - rule: obsolete-tls-accepted\n    host: old1.acme.net\n    until: 2027-01-31\n    reason: known\n',
    },
    inputs: { 'targets-file': 'mail/hosts.yml', ...STARTTLS_ALONE },
    targets: ['old1.acme.net:587 fail mail/hosts.yml:2'],
    says: /the change is to the exceptions in mail\/hosts\.yml, so everything is checked/,
    code: 1,
  },
  'a certificate is rotated: the file that changed is judged': {
    base: {
      'mail/a/chain.pem': certificates.pem.endEntity + certificates.pem.intermediate,
      'mail/b/chain.pem': certificates.pem.endEntity,
    },
    change: { 'mail/a/chain.pem': certificates.pem.endEntity },
    inputs: { 'trust-anchors': certificates.path('root.crt.txt') },
    targets: ['mail/a/chain.pem fail mail/a/chain.pem:1'],
    says: /1 of 1 changed file concerns mail/,
    code: 1,
  },
  'a merge queue, by its base': {
    base: { 'app/.env.production': settings('smtp.acme.net') },
    change: { 'app/.env.production': settings('bad.acme.net') },
    event: 'merge_group',
    targets: ['bad.acme.net:587 fail app/.env.production:1'],
    says: new RegExp(`1 of 1 changed file concerns mail \\(${COMPARED}\\)`),
    code: 1,
  },
  'a push, by the commit before': {
    base: { 'app/.env.production': settings('smtp.acme.net') },
    change: { 'app/.env.production': settings('new.acme.net') },
    event: 'push',
    targets: ['new.acme.net:587 pass app/.env.production:1'],
    says: new RegExp(`1 of 1 changed file concerns mail \\(${COMPARED}\\)`),
    code: 0,
  },
  'a shallow clone without a token: everything is checked, and why': {
    base: { 'app/.env.production': settings('old1.acme.net'), 'a.js': '' },
    change: { 'a.js': '1' },
    depth: 1,
    targets: ['old1.acme.net:587 fail app/.env.production:1'],
    says: /everything is checked: the commit to compare with is not in the clone, which "fetch-depth: 2" for actions\/checkout brings; and there is no github-token/,
    code: 1,
  },
  'the base branch went on in the meantime: its changes are not the author’s': {
    base: { 'app/.env.production': settings('smtp.acme.net'), 'x/.env.production': settings('smtp.acme.net') },
    change: { 'app/.env.production': settings('new.acme.net') },
    since: { 'x/.env.production': settings('old1.acme.net') },
    targets: ['new.acme.net:587 pass app/.env.production:1'],
    says: /1 of 1 changed file concerns mail/,
    code: 0,
  },
  'the head itself is checked out, with its history: compared with where it left the base': {
    base: { 'app/.env.production': settings('smtp.acme.net'), 'x/.env.production': settings('smtp.acme.net') },
    change: { 'app/.env.production': settings('new.acme.net') },
    since: { 'x/.env.production': settings('old1.acme.net') },
    ref: 'head',
    depth: null,
    // The tip of the base is in no history of the head's.
    targets: ['new.acme.net:587 pass app/.env.production:1', 'smtp.acme.net:587 pass x/.env.production:1'],
    says: /everything is checked: the commit to compare with is not in the clone/,
    code: 0,
  },
  'nothing to check in the whole repository is red, where nothing was compared': {
    base: { 'a.js': '' },
    change: { 'a.js': '1' },
    depth: 1,
    targets: [],
    says: /no target given: expected at least one HOST/,
    code: 2,
  },
  'an input that a variable leaves empty is not taken for discovery': {
    base: { [WORKFLOW]: workflow(`hosts: $\{{ vars.HOSTS }}`), 'a.js': '' },
    change: { 'a.js': '1' },
    inputs: { hosts: '' },
    targets: [],
    says: /hosts is empty, and \.github\/workflows\/mail\.yml sets it by an expression/,
    code: 2,
  },
  'servers of providers and of nobody are counted, and never contacted': {
    base: { 'app/.env.production': 'A=1\n' },
    change: { 'app/.env.production': settings('smtp.gmail.com'), 'b/.env.production': settings('mail.example.com') },
    targets: [],
    says: /2 servers of a provider or of nobody in these files, not contacted/,
    code: 0,
  },
  'a changed file that is neither in the clone nor on the disk is no reason to be green': {
    base: { 'app/.env.production': settings('smtp.acme.net') },
    change: { 'app/.env.production': settings('old1.acme.net') },
    prepare: (folder) => {
      const id = repositoryIn(folder).git('rev-parse', 'HEAD:app/.env.production');
      rmSync(join(folder, '.git/objects', id.slice(0, 2), id.slice(2)));
      rmSync(join(folder, 'app/.env.production'));
    },
    targets: [],
    says: /cannot read "app\/\.env\.production" of the change: expected a clone that has it, without a filter/,
    code: 2,
  },
  'a changed file that is in the clone of a partial checkout on the disk alone is read there': {
    base: { 'app/.env.production': settings('smtp.acme.net') },
    change: { 'app/.env.production': settings('old1.acme.net') },
    prepare: (folder) => {
      const id = repositoryIn(folder).git('rev-parse', 'HEAD:app/.env.production');
      rmSync(join(folder, '.git/objects', id.slice(0, 2), id.slice(2)));
    },
    targets: ['old1.acme.net:587 fail app/.env.production:1'],
    says: /1 of 1 changed file concerns mail/,
    code: 1,
  },
  'a file that is too large to be looked through is named': {
    base: { 'dns/acme.net.zone': zone('_submission._tcp SRV 0 1 587 smtp') },
    change: {
      'dns/acme.net.zone': zone(
        ...Array.from({ length: 60_000 }, (_, index) => `h${index} IN TXT "a text that is long enough"`),
      ),
    },
    targets: [],
    says: /passed over dns\/acme\.net\.zone, which has more than 2097152 bytes/,
    code: 0,
  },
  'a stale merge commit is named, and everything is checked': {
    base: { 'app/.env.production': settings('old1.acme.net'), 'a.js': '' },
    change: { 'a.js': '1' },
    ref: 'stale',
    targets: ['old1.acme.net:587 fail app/.env.production:1'],
    says: /everything is checked: what is checked out is a stale merge commit, of [0-9a-f]{10}, and the event is about [0-9a-f]{10}/,
    code: 1,
  },
  'a list that an earlier step has written over is checked as it is': {
    base: { 'mail/hosts.txt': 'mail.acme.net\n', 'a.js': '' },
    change: { 'a.js': '1' },
    inputs: { 'targets-file': 'mail/hosts.txt', ...STARTTLS_ALONE },
    prepare: (folder) => writeFileSync(join(folder, 'mail/hosts.txt'), 'old1.acme.net\n'),
    targets: ['old1.acme.net:587 fail mail/hosts.txt:1'],
    says: /0 of 1 changed files concern mail/,
    code: 1,
  },
  'a fork lists more targets than are checked for strangers': {
    base: { 'mail/hosts.txt': 'mail.acme.net\n' },
    change: { 'mail/hosts.txt': Array.from({ length: 501 }, (_, index) => `h${index}.acme.net\n`).join('') },
    inputs: { 'targets-file': 'mail/hosts.txt', 'allow-private': 'false', 'connect-to': '' },
    targets: [],
    says: /501 targets to check on a change that others may have written: expected 500 at most/,
    code: 2,
  },
  'a fork lists a private address, and says that it may': {
    base: { 'app/.env.production': settings('smtp.acme.net') },
    change: {
      'app/.env.production': `${settings('10.0.0.1.acme.net')}INPUT_ALLOW-PRIVATE=true\n`,
      'mail.yml': 'allow-private: true\n',
    },
    inputs: { 'allow-private': 'false' },
    targets: ['10.0.0.1.acme.net:587 inconclusive app/.env.production:1'],
    says: /127\.0\.0\.1/,
    code: 3,
  },
  'hosts that stand for something else are counted': {
    base: { 'app/.env.production': 'A=1\n' },
    change: {
      'app/.env.production': `SMTP_HOST=$\{HOST}\nSMTP_PORT=587\n`,
      'b/.env.production': settings('new.acme.net'),
    },
    targets: ['new.acme.net:587 pass b/.env.production:1'],
    says: /1 host in these files is a variable without a default, not looked at/,
    code: 0,
  },
  'the plan that a step of the job has made: what a changed file names, and what none does': {
    base: { 'a.tf': 'locals {\n  a = "smtp.acme.net"\n}\n', 'b.tf': 'locals {\n  b = "smtp.acme.net"\n}\n' },
    change: { 'b.tf': 'locals {\n  b = "new.acme.net"\n}\n' },
    inputs: { discover: '*.tf\nplan.json' },
    prepare: (folder) =>
      writeFileSync(
        join(folder, 'plan.json'),
        '{"format_version":"1.2","terraform_version":"1.9.0","planned_values":{"root_module":{"resources":[' +
          ['new', 'smtp', 'mail']
            .map((host) => `{"values":{"name":"x","smtp_host":"${host}.acme.net","smtp_port":587}}`)
            .join(',') +
          ']}}}',
      ),
    targets: ['new.acme.net:587 pass b.tf:2', 'mail.acme.net:587 pass'],
    says: /1 of 1 changed file concerns mail/,
    code: 0,
  },
  'a misspelt pattern is told, and the others are looked at': {
    base: { 'app/.env.production': settings('smtp.acme.net') },
    change: { 'app/.env.production': settings('new.acme.net') },
    inputs: { discover: 'infr/**\napp\napp/.env*' },
    targets: ['new.acme.net:587 pass app/.env.production:1'],
    says: /::warning::discover "infr\/\*\*" names no file of the repository\n::warning::discover "app" names no file of the repository; it is a folder, whose files are "app\/\*\*"[\s\S]*Note: discover "infr\/\*\*" names no file/,
    code: 0,
  },
  'a pattern of files that are never read is an error': {
    base: { 'docs/mail.md': 'x' },
    change: { 'docs/mail.md': 'SMTP_HOST=old1.acme.net' },
    inputs: { discover: 'docs/*.md' },
    targets: [],
    says: /discover "docs\/\*\.md" names files that are never read/,
    code: 2,
  },
  'an MX host that cannot be reached from here is a warning': {
    base: { 'dns/acme.net.zone': zone('_submission._tcp SRV 0 1 587 smtp') },
    change: { 'dns/acme.net.zone': zone('@ MX 10 mx1') },
    // Nobody listens there.
    inputs: { 'connect-to': '::127.0.0.1:9' },
    targets: ['mx1.acme.net:25 inconclusive dns/acme.net.zone:4'],
    says: /^::warning .*file=dns\/acme\.net\.zone,line=4/m,
    code: 0,
  },
  'a push that begins a branch has nothing before it: everything is checked, and why': {
    base: { 'app/.env.production': settings('old1.acme.net'), 'a.js': '' },
    change: { 'a.js': '1' },
    event: 'push',
    payload: { before: '0'.repeat(40), created: true },
    targets: ['old1.acme.net:587 fail app/.env.production:1'],
    says: /everything is checked: a new branch has no commit before it/,
    code: 1,
  },
  'started by hand: everything is checked': {
    base: { 'app/.env.production': settings('old1.acme.net'), 'a.js': '' },
    change: { 'a.js': '1' },
    event: 'workflow_dispatch',
    targets: ['old1.acme.net:587 fail app/.env.production:1'],
    says: /^(?![\s\S]*Change: )/,
    code: 1,
  },
  'a schedule has no change: everything is checked': {
    base: { 'app/.env.production': settings('old1.acme.net'), 'a.js': '' },
    change: { 'a.js': '1' },
    event: 'schedule',
    targets: ['old1.acme.net:587 fail app/.env.production:1'],
    says: /^(?![\s\S]*Change: )/,
    code: 1,
  },
};

for (const [name, golden] of Object.entries(goldens)) {
  test(name, async () => {
    const ran = await runOn(golden);
    assert.deepEqual([ran.targets, ran.code], [golden.targets, golden.code], ran.stdout + ran.stderr);
    assert.match(ran.stdout, golden.says);
    if (golden.effect !== undefined) assert.deepEqual(ran.effect, golden.effect);
    // On an idle machine half a second; what waits for a network takes longer than this.
    assert.ok(ran.elapsedMs < 30_000, `${ran.elapsedMs} ms`);
  });
}
