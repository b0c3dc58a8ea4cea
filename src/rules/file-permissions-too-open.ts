import { defineRule, fail, pass } from '../rule/rule.ts';

export default defineRule({
  id: 'file-permissions-too-open',
  subject: 'file',
  level: 'warning',
  title: 'A file with a private key can be read by its owner alone',
  rationale:
    'Every user and every program on the machine that can read the key can pass for the mail server. Mail servers read it before they give up their rights, so nobody else has to.',
  remediation: 'Set the permissions with "chmod 600 FILE", and see that the renewal keeps them.',
  citations: [
    {
      title:
        'Postfix postconf(5), smtpd_tls_key_file: "read-only access to the system superuser account ("root"), and no access to anyone else"',
      url: 'https://www.postfix.org/postconf.5.html#smtpd_tls_key_file',
    },
  ],
  since: '1.0.0',
  source: 'Postfix',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: null,
  hidesCertificate: false,

  judge({ reading }) {
    // In a repository the key is the matter, and git keeps no permissions but the executable bit.
    const open = reading.privateKeys.filter(
      ({ permissions, state, isInRepository }) =>
        permissions !== null &&
        state !== 'encrypted' &&
        !isInRepository &&
        (Number.parseInt(permissions, 8) & 0o44) !== 0,
    );
    const [first] = open;
    if (first === undefined) return pass;
    const files = [...new Set(open.map(({ file, permissions }) => `"${file}" has permissions ${permissions}`))];
    const evidence = { file: first.file, line: first.line, permissions: first.permissions ?? '' };
    const at = open.map(({ file, line }) => ({ file, line }));
    return fail(`${files.join(', ')}, 0600 required for a private key`, evidence, { at });
  },
});
