/** Where other verifiers differ from this program about what support/odd-*.ts does. Sections are of RFC 5280. */
import type { Disagreement } from './disagreements.ts';

/** They accept what this program refuses. */
const laxer: readonly Disagreement[] = [
  {
    verifiers: ['OpenSSL', 'GnuTLS', 'BoringSSL', 'Bun'],
    reason: { ours: /^host mismatch$/ },
    mutation: /^leaf: (version 1(, written)?|version 2|version 3 without extensions|an empty list of extensions)$/,
    why: 'the common name is taken where there is no extension with names; it "MUST NOT be used" (RFC 9525 section 2)',
  },
  {
    verifiers: ['BoringSSL'],
    reason: { ours: /^first fit: explicit-policy-missing$/ },
    mutation: /^copy: that requires a policy$/,
    why: 'that of 2022 passes over policies unless asked for; a path without a required policy is invalid (6.1.5, (g))',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS', 'Go', 'BoringSSL'],
    reason: { ours: /^unneeded: certificate-malformed$/ },
    mutation: /^(unneeded: |copy: (of version 4|with (an extension|basic constraints) twice))/,
    why: 'what they cannot read and the path does not need they pass over, or read more than DER; current BoringSSL reads every certificate of the message (RFC 8446 section 4.4.2)',
  },
  {
    verifiers: ['Bun'],
    reason: { ours: /^unneeded: certificate-malformed$/ },
    mutation: /^unneeded: (an octet behind it|a date with an offset)$/,
    why: 'its reader of PEM leaves the octet out, and BoringSSL compares a date only where it needs it; Go and GnuTLS read neither (4.1.2.5)',
  },
  {
    verifiers: ['GnuTLS', 'Go'],
    reason: { ours: /^server-auth-missing$/ },
    mutation: /: (anyExtendedKeyUsage only, critical|no purposes in the list)$/,
    why: 'applications "MAY reject" anyExtendedKeyUsage (4.2.1.12), and a list has at least one purpose; OpenSSL and BoringSSL refuse both',
  },
  {
    verifiers: ['OpenSSL'],
    reason: { ours: /^server-auth-missing$/ },
    mutation: /: server-gated cryptography only$/,
    why: 'the purpose of 1997 still counts for servers; nobody else knows it, and RFC 5280 has serverAuth (4.2.1.12)',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS', 'Go', 'BoringSSL'],
    reason: { ours: /^critical-extension-unprocessed$/ },
    mutation:
      /: (Netscape type critical|must staple, critical|a (newest )?revocation list, critical|access to its issuer, critical|key identifier critical|authority key identifier critical|a proxy certificate, critical|address blocks, critical|statements of a qualified certificate, critical|a list of SCTs, critical)$/,
    why: 'each of them knows one or the other; current BoringSSL processes none of them, and an unrecognized critical extension "MUST" be refused (4.2)',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS', 'BoringSSL', 'Bun'],
    reason: { ours: /^certificate-malformed$/ },
    mutation: /: (access that is none|access to nothing)$/,
    why: "it is not looked at; Go and Chromium's verifier refuse what is not its syntax (4.2.2.1)",
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS', 'BoringSSL', 'Bun'],
    reason: { ours: /^name-constraints-violated$/ },
    mutation: /: (empty name constraints|name constraints of empty trees)$/,
    why: 'an empty sequence constrains nothing; CAs "MUST NOT" issue it (4.2.1.10), and Go and Chromium\'s verifier refuse it',
  },
  {
    verifiers: ['BoringSSL'],
    reason: { ours: /^explicit-policy-missing$/ },
    mutation: /: policy constraints of its own$/,
    why: 'that of 2022 passes over policies unless asked for; a path without a required policy is invalid (6.1.5, (g))',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS', 'BoringSSL'],
    reason: { ours: /^certificate-malformed$/ },
    mutation: /: inhibits anyPolicy below zero$/,
    why: 'it is no number of certificates (4.2.1.14: INTEGER (0..MAX)); current BoringSSL refuses it',
  },
  {
    verifiers: ['GnuTLS', 'Go', 'OpenSSL'],
    reason: { ours: /^undecodable: / },
    mutation:
      /: (name constraints that are none|authority key identifier that is none|key identifier that is none|a revocation list|no revocation list in the list|a tag nobody knows|an attribute that is a number|a number|a constructed DNS name|a universal type|names: not in a list)$/,
    why: 'extensions are decoded where they are of use; BoringSSL decodes them before it uses the certificate, and a value has its type (4.2)',
  },
  {
    verifiers: ['GnuTLS'],
    reason: { ours: /^undecodable: / },
    mutation:
      /: (a serial number of no octets|a leap second|the 29th of February of 2100|GeneralizedTime without seconds|a date of 10000)$/,
    why: 'a number has at least one octet (X.690 section 8.3.1), and dates are such as there are, in whole seconds below 60 (4.1.2.5)',
  },
  {
    verifiers: ['BoringSSL'],
    reason: { ours: /^undecodable: a date does not exist$/ },
    mutation: /: the 29th of February of 2100$/,
    why: 'that of 2022 takes it for a day of the next month; current BoringSSL, Go and OpenSSL refuse it (4.1.2.5)',
  },
  {
    verifiers: ['Go'],
    reason: { ours: /^undecodable: / },
    mutation:
      /: (three dates|a public key (with a field more|of two parameters)|version [12] with extensions|a tag nobody knows)$/,
    why: 'what stands behind the last value it needs is passed over; a sequence has the fields of its syntax (4.1)',
  },
  {
    verifiers: ['Bun'],
    reason: { ours: /^undecodable: .*mstring wrong tag/ },
    mutation: /: (an attribute that is a number|a number)$/,
    why: 'current BoringSSL takes an attribute of any type; a common name is a DirectoryString (appendix A.1), and no server with OpenSSL loads another',
  },
  {
    verifiers: ['GnuTLS'],
    reason: { ours: /^signature-too-weak$/ },
    mutation: /: ECDSA with SHA-3$/,
    why: 'SHA-3 is verified; BoringSSL and Go do not know it, and CAs may not use it (Baseline Requirements section 7.1.3.2)',
  },
  {
    verifiers: ['OpenSSL', 'Go', 'BoringSSL', 'Bun'],
    reason: { ours: /^key-too-small$/ },
    mutation: /: key of rsa2047$/,
    why: 'it has no such limit, or one of 112 bits of strength that 2047 bits reach; 2048 bits are required by RFC 9325 section 4.5',
  },
  {
    verifiers: ['Go'],
    reason: { ours: /^key-type-unsuitable$/ },
    mutation: /^leaf: a public key of an unknown algorithm$/,
    why: 'a path is built to a key that no handshake can use (RFC 8446 section 4.4.2.2)',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS'],
    reason: { ours: /^(certificate-malformed|key-type-unsuitable)$/ },
    mutation: /: a public key with (an unused bit|unused bits set)$/,
    why: 'a key is made of whole octets (RFC 5480 section 2.2); BoringSSL and Go refuse it',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS', 'BoringSSL', 'Bun'],
    reason: { ours: /^certificate-malformed$/ },
    mutation: /: names: an address (with its mask|without octets|as a text)$/,
    why: 'it names nothing; an address "MUST contain exactly four octets" or sixteen (4.2.1.6), and Go refuses the certificate',
  },
  {
    verifiers: ['Bun', 'GnuTLS', 'OpenSSL'],
    reason: { ours: /^host mismatch$/ },
    mutation: /: names: (an asterisk behind letters|none in the list|SRV)$/,
    why: 'a wildcard is a whole label (RFC 9525 section 6.3), and no common name is taken in its place (section 2)',
  },
  {
    verifiers: ['Bun'],
    reason: { ours: /^first fit: out of validity$/ },
    mutation: /^anchors: an expired one alone, the cross-sign sent$/,
    why: "its BoringSSL is patched to prefer an issuer in force; BoringSSL's own takes the first anchor that fits, and so does OpenSSL where an anchor fits",
  },
];

/** They refuse what this program accepts. */
const stricter: readonly Disagreement[] = [
  {
    verifiers: ['Go'],
    reason: {
      theirs:
        /^x509: (invalid (authority info access|authority key identifier|subject key identifier|CRL distribution points|NameConstraints extension|certificate policies|X509v3 extension)|malformed (extension OID field|signature|extension critical field)|empty name constraints extension|failed to unmarshal elliptic curve point|cannot parse|invalid)/,
    },
    mutation: /^(unneeded|copy): /,
    why: 'every extension and key of every certificate is decoded, needed or not; a warning here, since Go alone does (4.2)',
  },
  {
    verifiers: ['Go'],
    reason: { theirs: /^x509: (malformed extension OID field|empty name constraints extension)$/ },
    mutation: /: (an unknown extension of long arcs|empty name constraints|name constraints of empty trees)$/,
    why: 'arcs of identifiers have no limit (X.690 section 8.19), and constraints of an end entity have no meaning (4.2.1.10)',
  },
  {
    verifiers: ['OpenSSL'],
    reason: { theirs: /^(invalid CA certificate|Key usage keyCertSign invalid for non-CA cert)$/ },
    mutation: /^leaf: (all key usages|key usage keyCertSign too)$/,
    why: 'section 4.2.1.3 tells CAs when to write keyCertSign, and -x509_strict demands it; section 6.1 does not',
  },
  {
    verifiers: ['OpenSSL', 'BoringSSL'],
    reason: { theirs: /^(unsuitable certificate purpose|unsupported certificate purpose)$/ },
    mutation: /: Netscape type of a (TLS client|TLS server|CA for TLS|CA for e-mail)$/,
    why: 'the extension of 1996 still counts; RFC 5280 does not have it and current BoringSSL does not read it. The verdict of OpenSSL itself is part of each of ours',
  },
  {
    verifiers: ['OpenSSL', 'BoringSSL'],
    reason: {
      theirs:
        /^(unable to get local issuer certificate|invalid or inconsistent certificate extension|proxy certificates not allowed|.*proxy certificates.*)$/,
    },
    mutation: /: a proxy certificate$/,
    why: 'RFC 3820 section 3.8 wants it critical, so this is none; current BoringSSL does not read it. The verdict of OpenSSL itself is part of each of ours',
  },
  {
    verifiers: ['OpenSSL'],
    reason: {
      theirs: /^(RFC 3779 resource not subset of parent's resources|unable to get local issuer certificate|.*3779.*)$/,
    },
    mutation: /: (address blocks( inherited| that are none)?|autonomous systems)$/,
    why: 'RFC 3779 is for routing, and its extensions do not bind TLS unless critical (4.2). The verdict of OpenSSL itself is part of each of ours',
  },
  {
    verifiers: ['GnuTLS'],
    reason: { theirs: /^The certificate issuer is not a CA\.$/ },
    mutation: /^intermediate: path length of 32 bits$/,
    why: 'a path length has no largest value (4.2.1.9)',
  },
  {
    verifiers: ['GnuTLS', 'Go'],
    reason: {
      theirs:
        /^(The certificate contains an unknown critical extension\.|x509: (unhandled critical extension$|certificate (has expired|signed by unknown authority$)))/,
    },
    mutation: /: (a mapping of its own, critical|inhibits anyPolicy by itself|policy constraints of its own)$/,
    why: 'policies are not processed (GnuTLS, and Go before 1.24), and the extension is refused where it is critical (4.2)',
  },
  {
    verifiers: ['OpenSSL'],
    reason: {
      theirs:
        /^(Missing (Authority|Subject) Key Identifier|Subject name empty|Issuer name empty|CA cert does not include key usage extension|.*Basic Constraints.*|.*not marked critical.*|.*marked critical.*|.*empty.*)$/,
    },
    mutation:
      /: (authority key identifier (empty|critical)|key identifier critical|key usage not critical|basic constraints empty|an authority key identifier with a serial number alone|version (1|2|3)|names: critical|names: not|empty$)|issuer's name: empty|copy: without extensions|sent: three namesakes/,
    why: 'section 4 tells CAs what to write, and -x509_strict demands it; section 6.1, which tells verifiers what to check, does not',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS'],
    reason: { theirs: /^(unable to get local issuer certificate|The certificate issuer is unknown\.|Missing .*)$/ },
    mutation:
      /: (key identifier of no octets|another key in its (authority )?key identifier|an authority key identifier with a serial number alone)$/,
    why: 'no issuer is taken whose key identifier does not fit; it helps to choose (4.2.1.1) and does not bind. Strict warns, and the verdict of OpenSSL itself is part of each of ours',
  },
  {
    verifiers: ['Go'],
    reason: {
      theirs: /^x509: certificate signed by unknown authority \(possibly because of "x509: cannot verify signature/,
    },
    mutation: /: key of rsapss$/,
    why: 'keys for RSASSA-PSS alone are not known (RFC 4055 section 1.2)',
  },
  {
    verifiers: ['GnuTLS'],
    reason: {
      theirs: /ASN1 parser: |Unknown Subject Alternative name|Output: Verified\. The certificate is trusted\.|get_dn/,
    },
    mutation:
      /names: (an X\.400 address beside the name|an EDI party beside the name|an empty common name|an address without octets)$|: an empty (list of extensions)$|issuer's name: empty$/,
    why: 'certtool cannot decode or print such a name; nothing forbids it (4.1.2.4, 4.2.1.6)',
  },
  {
    verifiers: ['GnuTLS', 'Go'],
    reason: {
      theirs: /^(The certificate issuer is unknown\.|x509: certificate signed by unknown authority.*)$/,
    },
    mutation:
      /^issuer's name: (another type of string|a TeletexString|other case|other spaces|a tab for a space|one set in another order|an attribute nobody knows, in other case)$/,
    why: 'names are compared octet for octet; strings are equal in their letters, whatever their type, case and spaces (7.1)',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS', 'Go', 'BoringSSL', 'Bun'],
    reason: {
      theirs:
        /^(unable to get local issuer certificate|The certificate issuer is unknown\.|x509: certificate signed by unknown authority.*|UNABLE_TO_VERIFY_LEAF_SIGNATURE)$/,
    },
    mutation: /^issuer's name: a NumericString$/,
    why: 'a NumericString equals no other string; 7.1 leaves that open for types beside PrintableString and UTF8String. The verdict of OpenSSL itself is part of each of ours',
  },
  {
    verifiers: ['OpenSSL', 'GnuTLS'],
    reason: {
      theirs:
        /^(path length constraint exceeded|Basic Constraints of CA cert not marked critical|certificate signature failure|invalid CA certificate|unsuitable certificate purpose|Missing (Authority|Subject) Key Identifier|key usage does not include certificate signing|CA cert does not include key usage extension|(permitted|excluded) subtree violation|no explicit policy|unhandled critical extension|self-signed certificate in certificate chain|unable to get local issuer certificate|certificate has expired|CA md too weak|CA signature digest algorithm too weak|The (signature in the certificate is invalid|certificate chain violates the signer's constraints|certificate issuer is (not a CA|unknown)|certificate chain uses (expired certificate|insecure algorithm)|certificate contains an unknown critical extension|certificate chain does not match the intended purpose|certificate requires the server to include an OCSP status in its response, but the OCSP status is missing)\.)$/,
    },
    mutation:
      /^(copy: |sent: (two CAs in a circle|three namesakes|a root |the end entity expired)|anchors: (an expired one alone|the root and its cross-sign))/,
    why: 'the first issuer found is taken, where another one would do (RFC 4158 section 3.1)',
  },
];

/** Where the drafts of a self-signed certificate have another subject than issuer. */
const notSelfIssued: Disagreement = {
  verifiers: ['OpenSSL', 'GnuTLS', 'Bun'],
  reason: {
    theirs:
      /^(unable to get local issuer certificate|The certificate issuer is unknown\.|UNABLE_TO_VERIFY_LEAF_SIGNATURE)$/,
  },
  mutation: /^leaf: self-signed and an anchor( and a CA)?$/,
  beside: /^leaf: (names: |a (PrintableString|UTF8String|BMPString) )/,
  why: 'an end-entity certificate with an issuer is no anchor; the user who lists it says that it is (6.1.1, (d))',
};

export const oddDisagreements: readonly Disagreement[] = [...laxer, ...stricter, notSelfIssued];
