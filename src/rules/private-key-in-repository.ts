import { defineRule, fail, pass } from '../rule/rule.ts';

export default defineRule({
  id: 'private-key-in-repository',
  subject: 'file',
  level: 'error',
  title: 'No private key is kept in the repository',
  rationale:
    'Whoever can read the repository, a fork or a clone of it can pass for the mail server, and the key stays in the history after the file is gone. A CA revokes the certificate within a day once it is told.',
  remediation:
    'Request a certificate with a new key, have the old one revoked, take the file out of the repository, and hand the key to the server by a secret store.',
  citations: [
    {
      title: 'CA/Browser Forum Baseline Requirements section 4.9.1.1, Reasons for Revoking a Subscriber Certificate',
      url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
    },
    {
      title: 'GitHub Docs, Removing sensitive data from a repository',
      url: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository',
    },
  ],
  since: '1.0.0',
  source: 'CA/Browser Forum',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: null,
  hidesCertificate: false,

  judge({ reading }) {
    const kept = reading.privateKeys.filter((key) => key.isInRepository);
    const isEncrypted = (state: string) => state === 'encrypted' || reading.format === 'pkcs12';
    const open = kept.filter(({ state }) => !isEncrypted(state));
    const first = open[0] ?? kept[0];
    if (first === undefined) return pass;
    const shown = open.length > 0 ? open : kept;
    const places = shown.map(({ file, line }) => `${file}:${line}`);
    const evidence = { file: first.file, line: first.line, places };
    const at = shown.map(({ file, line }) => ({ file, line }));
    return open.length > 0
      ? fail(`a private key is in the repository, at ${places.join(', ')}`, evidence, { at })
      : fail(`an encrypted private key is in the repository, at ${places.join(', ')}`, evidence, {
          at,
          level: 'note',
        });
  },
});
