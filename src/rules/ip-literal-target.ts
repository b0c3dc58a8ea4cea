import { hostOf } from '../model/target.ts';
import { canonicalIp } from '../pki/identifiers.ts';
import { defineRule, fail, pass } from '../rule/rule.ts';

export default defineRule({
  id: 'ip-literal-target',
  subject: 'target',
  level: 'warning',
  title: 'The host is listed by its name',
  rationale: 'Google\'s help recommends a "hostname" for mail servers. Few CAs certify addresses, and for days only.',
  remediation: 'List the server by a name that its certificate has.',
  citations: [
    {
      title: 'Google Workspace Help, Add mail servers for Gmail email routing',
      url: 'https://support.google.com/a/answer/2614757',
    },
    {
      title: 'RFC 9525 section 6.4, Matching an IP Address Portion',
      url: 'https://www.rfc-editor.org/rfc/rfc9525#section-6.4',
    },
  ],
  since: '1.0.0',
  source: 'Google',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: null,
  hidesCertificate: false,

  judge({ target }) {
    const host = hostOf(target);
    if (host === null || canonicalIp(host) === null) return pass;
    return fail(`the target is the address ${host}, a host name is what Gmail asks for`, {});
  },
});
