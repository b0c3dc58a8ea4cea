/** Where other verifiers differ from this program, and why neither is changed for it. Sections are of RFC 5280. */
import type { VerifierName } from '../support/verifiers.ts';
import { oddDisagreements } from './odd-disagreements.ts';

/** One known disagreement; it excuses nothing but what all of its patterns match. */
export interface Disagreement {
  readonly verifiers: readonly VerifierName[];
  /** What this program has against the chain while they accept it; or what they have against it, in their words. */
  readonly reason: { readonly ours: RegExp } | { readonly theirs: RegExp };
  /** The name of a mutation of the chain. */
  readonly mutation: RegExp;
  /** That of another one, without which it is no excuse. */
  readonly beside?: RegExp;
  readonly why: string;
}

/** They accept what this program refuses. */
const laxer: readonly Disagreement[] = [
  {
    verifiers: ['OpenSSL', 'BoringSSL', 'Bun'],
    reason: { ours: /^name-constraints-violated$/ },
    mutation: /excludes a malformed address/,
    why: 'an address range of another size is passed over unless there is an address; GnuTLS and Go refuse it (4.2.1.10)',
  },
  {
    verifiers: ['BoringSSL', 'Bun'],
    reason: { ours: /^name-constraints-violated$/ },
    mutation: /permits registered IDs|excludes the organization/,
    why: 'GnuTLS and Go refuse a critical extension with constraints they do not process (4.2), and gmail refuses what two verifiers do',
  },
  {
    verifiers: ['BoringSSL', 'Bun'],
    reason: { ours: /^path-length-exceeded$/ },
    mutation: /rolled over/,
    why: 'self-issued certificates do not count (6.1.4, (l)); GnuTLS and Go count them, and gmail refuses what two verifiers do',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS', 'BoringSSL'],
    reason: { ours: /^name-constraints-violated$/ },
    mutation: /^leaf: no subjectAltName$/,
    why: 'constraints do not hold for a common name (4.2.1.10); current BoringSSL refuses a path where the name is nothing else',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS', 'Go'],
    reason: { ours: /^key-usage-unsuitable$/ },
    mutation: /^leaf: key usage (without digitalSignature|for no purpose of TLS|of no bits)/,
    why: 'OpenSSL also takes keyAgreement and keyEncipherment, the others do not look; TLS 1.3 needs digitalSignature (RFC 8446 section 4.4.2.2)',
  },
  {
    verifiers: ['Go'],
    reason: { ours: /^key-usage-unsuitable$/ },
    mutation: /: key usage of no bits$/,
    why: 'a key usage of no bits is read as an absent one; "at least one of the bits MUST be set" (4.2.1.3)',
  },
  {
    verifiers: ['Go', 'BoringSSL', 'Bun'],
    reason: { ours: /^key-too-small$/ },
    mutation: /RSA key of 1024 bits/,
    why: 'it has no smallest RSA key; 2048 bits are required by RFC 9325 section 4.5',
  },
  {
    verifiers: ['GnuTLS', 'Go'],
    reason: { ours: /^server-auth-missing$/ },
    mutation: /anyExtendedKeyUsage only/,
    why: 'applications "MAY reject" it (4.2.1.12), and OpenSSL does',
  },
  {
    verifiers: ['GnuTLS'],
    reason: { ours: /^(server-auth-missing|issuer-not-a-ca)$/ },
    mutation: /^root: (clientAuth only|codeSigning and clientAuth|without basic constraints( and key usage)?)$/,
    why: 'a trust anchor is a name and a key (6.1.1, (d)); this program holds it to its extensions where it has any',
  },
  {
    verifiers: ['BoringSSL'],
    reason: {
      ours: /^(server-auth-missing|issuer-not-a-ca|path-length-exceeded|critical-extension-unprocessed)$/,
    },
    mutation: /^(root: |leaf: self-signed and an anchor and a CA$)/,
    why: 'for that of 2022 a trust anchor is a name and a key (6.1.1, (d)); this program holds it to its extensions where it has any',
  },
  {
    verifiers: ['Bun'],
    reason: { ours: /^issuer-not-a-ca$/ },
    mutation: /^root: without basic constraints$/,
    why: 'a trust anchor without basic constraints may have a key usage; this program holds it to its extensions where it has any',
  },
  {
    verifiers: ['BoringSSL'],
    reason: { ours: /^undecodable: extension 2\.5\.29\.3[26] stands twice$/ },
    mutation: /: (certificate policies critical|requires an explicit policy)$/,
    why: 'that of 2022 passes over policies unless asked for; a certificate "MUST NOT" have an extension twice (4.2)',
  },
  {
    verifiers: ['BoringSSL', 'Bun'],
    reason: { ours: /^signature-too-weak$/ },
    mutation: /signed with SHA-1|rolled over to a new key/,
    why: 'SHA-1 is still verified; CAs may not sign with it, and OpenSSL, GnuTLS and Go refuse it (RFC 9325 section 4.5)',
  },
  {
    verifiers: ['BoringSSL'],
    reason: { ours: /^explicit-policy-missing$/ },
    mutation: /: requires an explicit policy$|^policies: /,
    why: 'that of 2022 passes over policies unless asked for; a path without a required policy is invalid (6.1.5, (g))',
  },
  {
    verifiers: ['GnuTLS', 'Go'],
    reason: { ours: /^undecodable: a certificate has a path length without being a CA$/ },
    mutation: /path length 0 without CA flag/,
    why: 'it is passed over; BoringSSL refuses it, and CAs "MUST NOT include" it (4.2.1.9)',
  },
  {
    verifiers: ['OpenSSL'],
    reason: { ours: /^explicit-policy-missing$/ },
    mutation: /^root: requires an explicit policy/,
    why: 'policy constraints of a trust anchor are not looked at (6.1.1, (d)); current BoringSSL holds paths to them',
  },
  {
    verifiers: ['GnuTLS'],
    reason: { ours: /^name-constraints-violated$/ },
    mutation: /permits (the|another) organization/,
    why: 'permitted directory names are passed over; they "MUST" be processed (4.2.1.10)',
  },
  {
    verifiers: ['Go'],
    reason: { ours: /^name-constraints-violated$/ },
    mutation: /permits another organization, not critical/,
    why: 'directory names are not processed, and the extension is refused only where it is critical (4.2.1.10)',
  },
  {
    verifiers: ['GnuTLS', 'Go'],
    reason: { ours: /^name-constraints-violated$/ },
    mutation: /permits with a minimum/,
    why: 'minimum and maximum are passed over; they have to be processed or refused (4.2.1.10)',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS', 'Go', 'BoringSSL'],
    reason: { ours: /^name-constraints-violated$/ },
    mutation: /: (excludes the host|permits and excludes)$/,
    why: 'a wildcard that stands for an excluded name is let pass; RFC 5280 does not speak of it, and later Go refuses it (CVE-2025-61727)',
  },
  {
    verifiers: ['GnuTLS', 'Go'],
    reason: { ours: /^undecodable: the path length is below zero$/ },
    mutation: /path length below zero/,
    why: 'it is read as no limit or a large one; it is an INTEGER (0..MAX) (4.2.1.9)',
  },
  {
    verifiers: ['OpenSSL', 'BoringSSL', 'Bun'],
    reason: { ours: /^(undecodable: extension .* is there twice|out of validity)$/ },
    mutation: /unknown extension twice/,
    why: 'only extensions it knows are looked at; a certificate "MUST NOT" have one twice (4.2)',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS', 'BoringSSL', 'Bun'],
    reason: { ours: /^host mismatch$/ },
    mutation: /^leaf: (no subjectAltName|e-mail only|address only)$/,
    why: 'the common name is taken where no DNS-ID is present; it "MUST NOT be used" (RFC 9525 section 2)',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS', 'Bun'],
    reason: { ours: /^host mismatch$/ },
    mutation: /^leaf: partial wildcard$/,
    why: 'a wildcard may be a part of a label; it has to be the whole one (RFC 9525 section 6.3)',
  },
  {
    verifiers: ['Go'],
    reason: { ours: /^host mismatch$/ },
    mutation: /^reference: two labels$/,
    why: '"*.com" names "example.com"; this program refuses wildcards for a public suffix (Baseline Requirements section 3.2.2.6)',
  },
  {
    verifiers: ['Go'],
    reason: { ours: /^host mismatch$/ },
    mutation: /^reference: address$/,
    why: '::ffff:192.0.2.1 is taken for 192.0.2.1; addresses are compared octet for octet (RFC 9525 section 6.4)',
  },
  {
    verifiers: ['Bun'],
    reason: { ours: /^key-type-unsuitable$/ },
    mutation: /^leaf: key of (p521|ed25519)$/,
    why: 'it offers more signature algorithms than BoringSSL does by default, which is what Gmail is taken to offer',
  },
  {
    verifiers: ['Bun'],
    reason: { ours: /^host mismatch$/ },
    mutation: /trailing dot$/,
    why: 'Bun compares names as Node.js does, which drops a dot at the end; a DNS-ID has none (5.1, RFC 1034 section 3.5)',
  },
];

/** They accept what is written in another way than DER, RFC 5280 or the algorithm has it, and this program refuses. */
const laxerReaders: readonly Disagreement[] = [
  {
    verifiers: ['OpenSSL', 'GnuTLS', 'BoringSSL', 'Bun'],
    reason: { ours: /^signature-too-weak$/ },
    mutation: /: (RSA|ECDSA) with SHA-224$/,
    why: "SHA-224 is still verified; Go and Chromium's verifier do not know it, and CAs may not use it (Baseline Requirements section 7.1.3.2)",
  },
  {
    verifiers: ['BoringSSL'],
    reason: { ours: /^signature-too-weak$/ },
    mutation: /: RSA with MD5$/,
    why: 'that of 2022 still verifies MD5, which is "no longer acceptable" for signatures (RFC 6151 section 2)',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS', 'Go'],
    reason: { ours: /^certificate-malformed$/ },
    mutation: /: RSA with other parameters$/,
    why: 'they are passed over; "the parameters MUST be NULL" (RFC 4055 section 5), and BoringSSL refuses others',
  },
  {
    verifiers: ['OpenSSL', 'BoringSSL'],
    reason: { ours: /^certificate-malformed$/ },
    mutation: /: RSASSA-PSS with a salt of 20 octets$/,
    why: 'a salt of any length is taken; current BoringSSL, GnuTLS and Go take the recommended one (RFC 4055 section 3.1)',
  },
  {
    verifiers: ['GnuTLS'],
    reason: { ours: /^undecodable: .*(bmpstring|utf8)/i },
    mutation: /: a (BMPString of three octets|UTF8String that is none)$/,
    why: 'texts are not decoded; a BMPString has two octets a letter (X.690 section 8.23), a UTF8String is UTF-8 (8.23.10)',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS', 'BoringSSL', 'Bun'],
    reason: { ours: /^certificate-malformed$/ },
    mutation: /: a (critical|CA) flag of 0x01$/,
    why: "TRUE has all eight bits set in DER (X.690 section 11.1); Go and Chromium's verifier refuse another octet",
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS', 'BoringSSL', 'Bun'],
    reason: { ours: /^certificate-malformed$/ },
    mutation: /: a (DNS name beyond ASCII|PrintableString with "@")$/,
    why: "letters are not looked at; both types have an alphabet (X.680 section 41), which Go and Chromium's verifier hold them to",
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS', 'BoringSSL', 'Bun'],
    reason: { ours: /^certificate-malformed$/ },
    mutation: /: an address of five octets$/,
    why: 'it names nothing; an address "MUST contain exactly four octets" or sixteen (4.2.1.6), and Go refuses the certificate',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS', 'BoringSSL', 'Bun'],
    reason: { ours: /^certificate-malformed$/ },
    mutation: /: a signature length of one octet too many$/,
    why: "a length has as few octets as it needs (X.690 section 10.1); Go and Chromium's verifier refuse another",
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS', 'BoringSSL'],
    reason: { ours: /^undecodable: the length of an ASN\.1 value/ },
    mutation: /: a length of one octet too many$/,
    why: 'a length has as few octets as it needs (X.690 section 10.1); Go and current BoringSSL refuse another',
  },
  {
    verifiers: ['OpenSSL', 'BoringSSL', 'Bun'],
    reason: { ours: /^undecodable: .*header too long/ },
    mutation: /: an octet behind it$/,
    why: 'their readers of PEM leave it out; a block is one certificate (RFC 7468 section 5.1)',
  },
  {
    verifiers: ['BoringSSL', 'GnuTLS'],
    reason: { ours: /^undecodable: a date does not exist$/ },
    mutation: /: a date that does not exist$/,
    why: 'it is taken for a day of the next month; current BoringSSL, Go and OpenSSL refuse it (4.1.2.5)',
  },
  {
    verifiers: ['GnuTLS', 'Go'],
    reason: { ours: /^undecodable: .*utctime/ },
    mutation: /: a date without seconds$/,
    why: 'dates "MUST include seconds" (4.1.2.5.1)',
  },
  {
    verifiers: ['GnuTLS'],
    reason: { ours: /^undecodable: .*illegal padding/ },
    mutation: /: a serial number with a zero in front$/,
    why: 'an INTEGER has as few octets as it needs (X.690 section 8.3.2)',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS'],
    reason: { ours: /^undecodable: a BIT STRING has unused bits/ },
    mutation: /: a key usage with unused bits set$/,
    why: 'unused bits are zero in DER (X.690 section 11.2.1)',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS'],
    reason: { ours: /^undecodable: the version is none/ },
    mutation: /: (of )?version 4$/,
    why: 'the version is not looked at; there are three (4.1.2.1)',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS', 'Go', 'BoringSSL'],
    reason: { ours: /^certificate-malformed$/ },
    mutation: /: (no policies in the list|an empty mapping|a mapping of anyPolicy)$/,
    why: 'lists of policies have at least one (4.2.1.4, 4.2.1.5), and anyPolicy "MUST NOT" be mapped; current BoringSSL refuses both',
  },
  {
    verifiers: ['GnuTLS', 'Go', 'BoringSSL'],
    reason: { ours: /^certificate-malformed$/ },
    mutation: /: (one policy twice|policies that are none)$/,
    why: 'a policy "MUST NOT appear more than once" (4.2.1.4); OpenSSL and current BoringSSL refuse it',
  },
  {
    verifiers: ['OpenSSL'],
    reason: { ours: /^certificate-malformed$/ },
    mutation: /^leaf: (one policy twice|policies that are none)$/,
    beside: /^leaf: self-signed and an anchor( and a CA)?$/,
    why: 'policies of an anchor that stands alone are not read; they are a list that a certificate must not break (4.2.1.4)',
  },
  {
    verifiers: ['BoringSSL'],
    reason: { ours: /^certificate-malformed$/ },
    mutation: /: no policy constraints in the list$/,
    why: 'that of 2022 passes over policies unless asked for; an empty sequence "MUST NOT" be issued (4.2.1.11)',
  },
];

/** They refuse what this program accepts. */
const stricter: readonly Disagreement[] = [
  {
    verifiers: ['OpenSSL'],
    reason: { theirs: /^invalid or inconsistent certificate policy extension$/ },
    mutation: /^leaf: a mapping of anyPolicy$/,
    why: 'a mapping in an end-entity certificate is looked at too; it has a meaning in CA certificates alone (4.2.1.5)',
  },
  {
    verifiers: ['Bun'],
    reason: { theirs: /^INVALID_PURPOSE$/ },
    mutation: /^copy: cross-signed by another anchor$/,
    beside:
      /^root: (CA flag false|without (extensions|basic constraints( and key usage)?)|(clientAuth|anyExtendedKeyUsage) only|codeSigning and clientAuth)$/,
    why: "an anchor whose extensions forbid it is met first, and another is at hand; BoringSSL's own X509_verify_cert looks at the extensions of no anchor, and an anchor is a name and a key (6.1.1, (d))",
  },
  {
    verifiers: ['GnuTLS', 'Go'],
    reason: {
      theirs:
        /^(The certificate contains an unknown critical extension\.|x509: (unhandled critical extension$|certificate (has expired|signed by unknown authority$)))/,
    },
    mutation: /^policies: |: no policy constraints in the list$/,
    why: 'GnuTLS, and Go before 1.24, do not process policy constraints, and refuse them where they are critical (4.2)',
  },
  {
    verifiers: ['Go'],
    // Where there are several paths it names the fault of the last.
    reason: { theirs: /^x509: (unhandled critical extension$|certificate (has expired|signed by unknown authority$))/ },
    mutation: /inhibits anyPolicy/,
    why: 'Go before 1.24 does not process inhibitAnyPolicy (4.2.1.14)',
  },
  {
    verifiers: ['OpenSSL', 'BoringSSL', 'Bun'],
    reason: { theirs: /^(certificate has expired|CERT_HAS_EXPIRED)$/ },
    mutation: /its last second/,
    why: 'notAfter itself counts as expired; the validity period includes it (4.1.2.5)',
  },
  {
    verifiers: ['OpenSSL'],
    reason: {
      theirs:
        /^(Basic Constraints of CA cert not marked critical|CA cert does not include key usage extension|Path length given without key usage keyCertSign|Path length invalid for non-CA cert|Missing (Authority|Subject) Key Identifier|Subject name empty)$/,
    },
    mutation:
      /basic constraints not critical|without (key usage|key identifiers|extensions)|path length 0 without CA flag|empty subject|rolled over/,
    why: 'section 4 tells CAs what to write, and -x509_strict demands it; section 6.1, which tells verifiers what to check, does not',
  },
  {
    verifiers: ['OpenSSL'],
    reason: { theirs: /^(invalid CA certificate|unsuitable certificate purpose)$/ },
    mutation: /^root: without (extensions|basic constraints( and key usage)?)$/,
    why: '-x509_strict demands basic constraints of trust anchors too; an anchor is a name and a key (6.1.1, (d))',
  },
  {
    verifiers: ['Go'],
    reason: {
      theirs:
        /parent certificate cannot sign this kind of certificate|^x509: certificate (has expired|signed by unknown authority$)/,
    },
    mutation: /^root: without (extensions|basic constraints( and key usage)?)$/,
    why: 'a version 3 anchor needs basic constraints; an anchor is a name and a key (6.1.1, (d))',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS'],
    reason: {
      theirs:
        /^(certificate has expired|invalid CA certificate|unsuitable certificate purpose|Key usage keyCertSign invalid for non-CA cert|The certificate issuer is not a CA\.|The certificate chain uses (expired|not yet valid) certificate\.)$/,
    },
    mutation:
      /^(sent: (a twin of an intermediate that is no CA|an expired twin of an intermediate)|copy: (expired|not valid yet|no CA|cross-signed by (an anchor that has expired|another anchor)|without key identifiers))$/,
    why: 'the first issuer found is taken, where another one would do (RFC 4158 section 3.1)',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS'],
    reason: {
      theirs:
        /^(invalid CA certificate|unsuitable certificate purpose|key usage does not include certificate signing|The certificate issuer is not a CA\.|The certificate chain violates the signer's constraints\.)$/,
    },
    mutation: /^root: self-issued certificate that is no CA signs$/,
    beside: /^root: rolled over to a new key$/,
    why: 'of two issuers of one name and key the first is taken, where the other one is a CA (RFC 4158 section 3.1)',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS'],
    reason: {
      theirs:
        /^(certificate signature failure|Missing (Authority|Subject) Key Identifier|The signature in the certificate is invalid\.|The certificate chain violates the signer's constraints\.)$/,
    },
    mutation:
      /: without (key identifiers|extensions)$|^copy: (of another key, without key identifiers|signed by another key)/,
    why: 'of two issuers of one name the first is taken, where the key of the other one fits (RFC 4158 section 3.1)',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS'],
    reason: {
      theirs:
        /^(unable to get local issuer certificate|self-signed certificate in certificate chain|The certificate issuer is unknown\.)$/,
    },
    mutation: /^copy: (cross-signed by a stranger|signed by another key)/,
    why: 'the cross-sign that is met first is taken, where the other one leads to an anchor (RFC 4158 section 3.1)',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS'],
    reason: {
      theirs:
        /^(invalid CA certificate|unsuitable certificate purpose|Path length given without key usage keyCertSign|key usage does not include certificate signing|The certificate chain violates the signer's constraints\.)$/,
    },
    mutation: /^copy: not for signing certificates$/,
    why: 'the first issuer found is taken, where another one would do (RFC 4158 section 3.1)',
  },
  {
    verifiers: ['Bun'],
    reason: { theirs: /^INVALID_PURPOSE$/ },
    mutation: /^root: without (extensions|basic constraints( and key usage)?)$/,
    why: 'it holds trust anchors to their basic constraints; an anchor is a name and a key (6.1.1, (d))',
  },
  {
    verifiers: ['BoringSSL', 'Bun'],
    reason: { theirs: /^(unsupported name constraint type|UNSPECIFIED)$/ },
    mutation: /^leaf: address beside the name$/,
    why: 'constraints on addresses are not processed, and refused where an address appears; they "MUST" be processed (4.2.1.10)',
  },
  {
    verifiers: ['Bun'],
    reason: { theirs: /^ERR_TLS_CERT_ALTNAME_INVALID$/ },
    mutation: /^reference: address$/,
    why: 'Bun compares addresses as texts, in one spelling; addresses are compared octet for octet (RFC 9525 section 6.4)',
  },
  {
    verifiers: ['GnuTLS'],
    reason: { theirs: /^The certificate chain uses expired certificate\.$/ },
    mutation: /^sent: the root cross-signed by an expired root$/,
    why: 'the path that was sent is taken, where a shorter one would do (RFC 4158 section 3.1)',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS'],
    reason: {
      theirs: /^((permitted|excluded) subtree violation|The certificate chain violates the signer's constraints\.)$/,
    },
    mutation: /^(reference: address|leaf: address only)$/,
    why: 'DNS name constraints are applied to the common name; it is no DNS-ID (RFC 9525 section 2)',
  },
  {
    verifiers: ['GnuTLS'],
    reason: { theirs: /^The certificate chain violates the signer's constraints\.$/ },
    mutation: /excludes the organization|permits registered IDs|excludes a malformed address/,
    why: 'a constraint it does not know is refused; it matters only where a name of its form appears (4.2.1.10)',
  },
  {
    verifiers: ['BoringSSL'],
    reason: { theirs: /^certificate has expired$/ },
    mutation: /^anchors: also an expired root of the same name and key$/,
    why: 'the first issuer found is taken, where another one would do (RFC 4158 section 3.1)',
  },
  {
    verifiers: ['BoringSSL'],
    reason: { theirs: /^certificate has expired$/ },
    mutation: /^anchors: only the root that cross-signed the root$/,
    beside: /^sent: the root cross-signed by an expired root$/,
    why: 'of two anchors of one name and key the expired one is taken, where the other one would do (RFC 4158 section 3.1)',
  },
  {
    verifiers: ['BoringSSL'],
    reason: { theirs: /^unable to get local issuer certificate$/ },
    mutation: /^leaf: self-signed and an anchor$/,
    why: 'an end-entity certificate is no anchor; the user who lists it says that it is (6.1.1, (d))',
  },
  {
    verifiers: ['Go'],
    reason: { theirs: /cannot verify signature: algorithm unimplemented/ },
    mutation: /key of ed448$/,
    why: 'Ed448 is not known; RFC 8446 section 4.2.3 has it',
  },
  {
    verifiers: ['GnuTLS'],
    reason: { theirs: /^The certificate (issuer is not a CA|chain violates the signer's constraints)\.$/ },
    mutation: /^leaf: self-signed and an anchor$/,
    why: 'an end-entity certificate is no anchor; the user who lists it says that it is (6.1.1, (d))',
  },
  {
    verifiers: ['GnuTLS', 'Go'],
    reason: { theirs: /^The certificate issuer is unknown\.$|^x509: certificate signed by unknown authority/ },
    mutation: /^leaf: issuer in other letters$/,
    why: 'names are compared octet for octet; case does not matter (7.1)',
  },
  {
    verifiers: ['GnuTLS'],
    reason: { theirs: /^error parsing CRTs: Unknown Subject Alternative name/ },
    mutation: /^leaf: empty name$/,
    why: 'an empty DNS name is refused when it is read; here it merely names nothing (4.2.1.6)',
  },
  {
    verifiers: ['Go'],
    reason: { theirs: /^x509: IP constraint contained value of length 4/ },
    mutation: /excludes a malformed address/,
    why: 'it is refused when it is read; here where an address appears (4.2.1.10)',
  },
  {
    verifiers: ['Go'],
    // Where there are several paths it names the fault of the last.
    reason: {
      theirs:
        /^x509: (unhandled critical extension$|certificate (has expired|signed by unknown authority$|is not authorized to sign other certificates$))/,
    },
    mutation: /the organization|another organization|registered IDs/,
    why: 'directory names and registered IDs are not processed (4.2.1.10)',
  },
  {
    verifiers: ['GnuTLS'],
    reason: { theirs: /^The certificate chain violates the signer's constraints\.$/ },
    mutation: /permits every domain/,
    why: 'two CAs that permit every domain and one domain leave nothing permitted; both permit the one (6.1.4, (g))',
  },
  {
    verifiers: ['GnuTLS'],
    reason: {
      theirs: /^(The signature in the certificate is invalid|The certificate chain uses insecure algorithm)\.$/,
    },
    mutation: /^leaf: self-signed and an anchor/,
    why: "a trust anchor's signature on itself is checked; an anchor is a name and a key (6.1.1, (d))",
  },
  {
    verifiers: ['GnuTLS', 'Go'],
    reason: {
      theirs:
        /^(x509: too many intermediates for path length constraint|The certificate chain violates the signer's constraints\.)$/,
    },
    mutation: /^root: rolled over to a new key$/,
    why: 'self-issued certificates are counted; they do not count (6.1.4, (l))',
  },
];

export const disagreements: readonly Disagreement[] = [...laxer, ...laxerReaders, ...stricter, ...oddDisagreements];
