import type { MailServerSoftware } from '../model/target.ts';
import type { FixStep } from '../rule/rule.ts';

/**
 * The commands that fix a finding, by the software that presented it: data, and how to look it up. {live} stands for
 * certbot's folder of the certificate, {host} for the host. A line is a command, or a comment that says what to write
 * into which file. What can be run here is run by test/real/advice.test.ts.
 */

export type Commands = Partial<Readonly<Record<FixStep, readonly string[]>>>;

/** How one kind of software is recognised, and its commands where they differ from the general ones. */
export interface Server {
  readonly title: string;
  readonly shell: 'sh' | 'powershell';
  /** Found in its greeting, unless somebody changed that. Absent: its greeting says no more than "ESMTP". */
  readonly greeting?: RegExp;
  /** Found in a keyword of its EHLO reply. */
  readonly keyword?: RegExp;
  readonly commands: Commands;
}

const IMPORT_PFX =
  "Import-ExchangeCertificate -FileData ([System.IO.File]::ReadAllBytes('C:\\mail.pfx')) -Password (Read-Host -AsSecureString)";

const KEY_AND_CHAIN = '{live}/privkey.pem {live}/fullchain.pem';

/** What to write into a file, as comments, since it depends on what is there already. */
function inFile(file: string, ...lines: readonly string[]): string[] {
  return [`# in ${file}:`, ...lines.map((line) => `#   ${line}`)];
}

/** For software that is not known. Renewal is certbot's; its hook is made from "load". */
export const general: Commands = {
  compare: [
    '# these two have to be equal:',
    'openssl x509 -noout -pubkey -in {live}/fullchain.pem | openssl sha256',
    'openssl pkey -pubout -in {live}/privkey.pem | openssl sha256',
  ],
  use: ['# let the mail server read {live}/privkey.pem and {live}/fullchain.pem (not cert.pem)'],
  load: ["systemctl reload NAME # NAME is the mail server's unit; restart where it cannot reload"],
};

const postfix: Commands = {
  use: ["postconf -e 'smtpd_tls_chain_files = {live}/privkey.pem, {live}/fullchain.pem'"],
  'offer-tls': ["postconf -e 'smtpd_tls_security_level = may'"],
  'auth-over-tls': ["postconf -e 'smtpd_tls_auth_only = yes'"],
  'modern-tls': ["postconf -e 'smtpd_tls_protocols = >=TLSv1.2' 'smtpd_tls_mandatory_protocols = >=TLSv1.2'"],
  'no-client-certificates': ["postconf -e 'smtpd_tls_ask_ccert = no' 'smtpd_tls_req_ccert = no'"],
  load: [
    // A table of tls_server_sni_maps holds the files themselves, not their names.
    '# where "postconf tls_server_sni_maps" names a table: postmap -F TABLE before the reload, here and in the hook',
    'postfix reload',
  ],
};

/** By the name that `server=` takes. */
export const servers: ReadonlyMap<MailServerSoftware, Server> = new Map<MailServerSoftware, Server>([
  ['postfix', { title: 'Postfix', shell: 'sh', greeting: /\bPostfix\b/, commands: postfix }],
  [
    'exim',
    {
      title: 'Exim',
      shell: 'sh',
      greeting: /^(?![\s\S]*We do not authorize the use of this system)[\s\S]*\bExim\b/,
      commands: {
        use: [
          '# as Debian configures it; elsewhere set tls_certificate and tls_privatekey in the main section',
          "grep -qs '^MAIN_TLS_ENABLE' /etc/exim4/exim4.conf.localmacros || echo 'MAIN_TLS_ENABLE = yes' >> /etc/exim4/exim4.conf.localmacros",
        ],
        'auth-over-tls': inFile(
          "Exim's main section",
          // biome-ignore lint/suspicious/noTemplateCurlyInString: Exim's own syntax.
          'auth_advertise_hosts = ${if eq{$tls_in_cipher}{}{}{*}}',
        ),
        'modern-tls': inFile(
          "Exim's main section, the first with GnuTLS (Debian), the second with OpenSSL",
          'tls_require_ciphers = NORMAL:-VERS-TLS1.0:-VERS-TLS1.1',
          'openssl_options = +no_sslv2 +no_sslv3 +no_tlsv1 +no_tlsv1_1',
        ),
        'no-client-certificates': inFile("Exim's main section", 'tls_try_verify_hosts =', 'tls_verify_hosts ='),
        load: [
          // Exim reads them after it has become Debian-exim, which may not look into certbot's folders.
          'install -g Debian-exim -m 640 {live}/fullchain.pem /etc/exim4/exim.crt',
          'install -g Debian-exim -m 640 {live}/privkey.pem /etc/exim4/exim.key',
          'systemctl reload exim4',
        ],
      },
    },
  ],
  [
    'dovecot',
    {
      title: 'Dovecot',
      shell: 'sh',
      greeting: /\bDovecot\b/,
      commands: {
        use: [
          ...inFile(
            '/etc/dovecot/conf.d/10-ssl.conf, Dovecot 2.3',
            'ssl_cert = <{live}/fullchain.pem',
            'ssl_key = <{live}/privkey.pem',
          ),
          ...inFile(
            'the same file, Dovecot 2.4',
            'ssl_server_cert_file = {live}/fullchain.pem',
            'ssl_server_key_file = {live}/privkey.pem',
          ),
        ],
        'offer-tls': inFile('/etc/dovecot/conf.d/10-ssl.conf', 'ssl = yes'),
        'auth-over-tls': inFile(
          '/etc/dovecot/conf.d/10-auth.conf, the first for Dovecot 2.3, the second for 2.4',
          'disable_plaintext_auth = yes',
          'auth_allow_cleartext = no',
        ),
        'modern-tls': inFile('/etc/dovecot/conf.d/10-ssl.conf', 'ssl_min_protocol = TLSv1.2'),
        load: ['doveadm reload'],
      },
    },
  ],
  [
    'sendmail',
    {
      title: 'Sendmail',
      shell: 'sh',
      greeting: /\bSendmail\b/,
      commands: {
        use: [
          '# ServerCertFile gives one certificate only; the intermediates come from CACertFile',
          ...inFile(
            '/etc/mail/sendmail.mc',
            "define(`confSERVER_CERT', `{live}/cert.pem')",
            "define(`confSERVER_KEY', `{live}/privkey.pem')",
            "define(`confCACERT', `{live}/chain.pem')",
            "define(`confCACERT_PATH', `/etc/ssl/certs')",
          ),
          'make -C /etc/mail',
        ],
        'offer-tls': [
          '# it hides STARTTLS where others can write to a folder above the key:',
          'namei -l {live}/privkey.pem',
        ],
        'auth-over-tls': [...inFile('/etc/mail/sendmail.mc', "define(`confAUTH_OPTIONS', `A p')"), 'make -C /etc/mail'],
        load: ['systemctl restart sendmail'],
      },
    },
  ],
  [
    'opensmtpd',
    {
      title: 'OpenSMTPD',
      shell: 'sh',
      greeting: /\bOpenSMTPD\b/,
      commands: {
        use: inFile(
          'smtpd.conf',
          'pki {host} cert "{live}/fullchain.pem"',
          'pki {host} key "{live}/privkey.pem"',
          'listen on ... tls pki {host}',
        ),
        'auth-over-tls': inFile('smtpd.conf', 'listen on ... port submission tls-require auth pki {host}'),
        load: ['smtpd -n', 'systemctl restart opensmtpd'],
      },
    },
  ],
  [
    'haraka',
    {
      title: 'Haraka',
      shell: 'sh',
      greeting: /\bHaraka\b/,
      commands: {
        use: [
          ...inFile('config/tls.ini', 'key={live}/privkey.pem', 'cert={live}/fullchain.pem'),
          '# and keep no file for {host} in config/tls: Haraka sends only its first certificate',
        ],
        'offer-tls': inFile('config/plugins', 'tls'),
        'modern-tls': inFile('config/tls.ini', 'minVersion=TLSv1.2'),
        'no-client-certificates': inFile('config/tls.ini', 'requestCert=false'),
        load: ['systemctl restart haraka'],
      },
    },
  ],
  [
    'qmail',
    {
      title: 'qmail',
      shell: 'sh',
      greeting: /\bqmail\b/i,
      // Read at each connection: nothing to reload. Written in place, the file keeps its owner and mode.
      commands: { use: [], load: [`cat ${KEY_AND_CHAIN} > /var/qmail/control/servercert.pem`] },
    },
  ],
  [
    'courier',
    {
      title: 'Courier',
      shell: 'sh',
      greeting: /\bCourier\b/,
      keyword: /^XVERP=Courier$/i,
      commands: {
        use: inFile('/etc/courier/esmtpd', 'TLS_CERTFILE=/etc/courier/esmtpd.pem'),
        'auth-over-tls': inFile('/etc/courier/esmtpd', 'ESMTPAUTH=""', 'ESMTPAUTH_TLS="PLAIN LOGIN"'),
        // Read at each handshake, as qmail does.
        load: [`cat ${KEY_AND_CHAIN} > /etc/courier/esmtpd.pem`],
      },
    },
  ],
  [
    'exchange',
    {
      title: 'Microsoft Exchange',
      shell: 'powershell',
      greeting: /\bMicrosoft ESMTP MAIL Service\b/,
      keyword: /^X-(ANONYMOUSTLS|EXPS)\b/i,
      commands: {
        issue: ['# get a certificate for {host} with its key as a PFX file'],
        renew: ['# renew the certificate, export it with its key as a PFX file, and import that:', IMPORT_PFX],
        use: [
          '# in the Exchange Management Shell; intermediates go into the store of intermediate authorities',
          'Import-Certificate -FilePath C:\\chain.cer -CertStoreLocation Cert:\\LocalMachine\\CA',
          IMPORT_PFX,
        ],
        'auth-over-tls': [
          "Set-ReceiveConnector 'Client Frontend SERVER' -AuthMechanism Tls,Integrated,BasicAuth,BasicAuthRequireTLS",
        ],
        compare: [],
        load: [
          'Get-ExchangeCertificate | Format-List Thumbprint,Services,NotAfter,CertificateDomains',
          'Enable-ExchangeCertificate -Thumbprint THUMBPRINT -Services SMTP',
          'Restart-Service MSExchangeFrontEndTransport,MSExchangeTransport',
        ],
      },
    },
  ],
  [
    'mailcow',
    {
      title: 'mailcow',
      shell: 'sh',
      greeting: /\bPostcow\b/,
      commands: {
        issue: [
          'cd /opt/mailcow-dockerized',
          ...inFile('mailcow.conf', 'SKIP_LETS_ENCRYPT=n', 'ADDITIONAL_SAN={host}'),
          'docker compose up -d',
        ],
        renew: [
          'cd /opt/mailcow-dockerized',
          'touch data/assets/ssl/force_renew',
          'docker compose restart acme-mailcow',
          'docker compose logs --tail=200 acme-mailcow',
        ],
        use: [
          'cd /opt/mailcow-dockerized',
          '# only for a certificate of your own, with SKIP_LETS_ENCRYPT=y in mailcow.conf:',
          'cp {live}/fullchain.pem data/assets/ssl/cert.pem',
          'cp {live}/privkey.pem data/assets/ssl/key.pem',
        ],
        'auth-over-tls': inFile('data/conf/postfix/extra.cf', 'smtpd_tls_auth_only = yes'),
        compare: [],
        load: ['cd /opt/mailcow-dockerized', 'docker compose restart postfix-mailcow'],
      },
    },
  ],
  [
    'docker-mailserver',
    {
      title: 'docker-mailserver',
      shell: 'sh',
      commands: {
        use: [
          ...inFile(
            'the compose file, under the service mailserver',
            'hostname: {host}',
            'environment: SSL_TYPE=letsencrypt',
            'volumes: /etc/letsencrypt:/etc/letsencrypt:ro',
          ),
          'docker compose up -d --force-recreate mailserver',
        ],
        load: ['docker restart mailserver'],
      },
    },
  ],
  [
    'plesk',
    {
      title: 'Plesk',
      shell: 'sh',
      commands: {
        issue: ['# in Tools & Settings, SSL/TLS Certificates: get one for {host}'],
        renew: ['# in Tools & Settings, SSL/TLS Certificates: renew the certificate for securing mail'],
        use: ['plesk bin mailserver --set-certificate NAME # the name that Tools & Settings shows'],
        'auth-over-tls': postfix['auth-over-tls'] ?? [],
        compare: [],
        load: ['postfix reload'],
      },
    },
  ],
  [
    'cpanel',
    {
      title: 'cPanel',
      shell: 'sh',
      // Two searches from the beginning: one that begins again at each "Exim" takes time by the square of their number.
      greeting: /^(?=[\s\S]*\bExim\b)[\s\S]*We do not authorize the use of this system/,
      commands: {
        // Exim there picks the certificate of a customer's domain by SNI, and that of the service without it.
        issue: ['/usr/local/cpanel/bin/autossl_check --all'],
        renew: ['/usr/local/cpanel/bin/autossl_check --all'],
        use: ['# in WHM, Manage Service SSL Certificates: install certificate and CA bundle for Exim'],
        compare: [],
        load: ['/usr/local/cpanel/scripts/restartsrv_exim'],
      },
    },
  ],
]);

/** Whether that is a name that `server=` takes. */
export function isMailServerSoftware(name: string): name is MailServerSoftware {
  return servers.has(name as MailServerSoftware);
}
