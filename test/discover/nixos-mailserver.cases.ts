import type { Cases } from '../support/discovery.ts';

export default {
  format: 'nixos-mailserver',
  cases: [
    {
      name: 'a literal name',
      path: 'mail.nix',
      text: '{ config, ... }: {\n  mailserver = {\n    enable = true;\n    fqdn = "«mail.acme.net";\n    domains = [ "acme.net" ];\n  };\n}\n',
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'a name that is put together',
      path: 'mail.nix',
      text: '{\n  mailserver = { fqdn = "mail.${domain}"; };\n}\n',
      finds: [],
    },
    {
      name: 'the ports that are switched on by name',
      path: 'mail.nix',
      text: '{\n  mailserver = {\n    enable = true;\n    fqdn = "«mail.acme.net";\n    enableSubmission = true;\n    enableSubmissionSsl = true;\n  };\n}\n',
      finds: ['mail.acme.net:25', '^mail.acme.net:465', '^mail.acme.net:587'],
    },
    {
      name: 'settings of other software beside it',
      path: 'mail.nix',
      text: '{\n  mailserver = { fqdn = "«mail.acme.net"; };\n  services.app.smtp = { host = "«relay.acme.net"; port = 465; };\n}\n',
      finds: ['mail.acme.net:25', 'relay.acme.net:465'],
    },
    {
      name: 'settings with dots, with their ports',
      path: 'mail.nix',
      text: '{\n  mailserver.fqdn = "«mail.acme.net";\n  mailserver.enableSubmission = true;\n  mailserver.enableSubmissionSsl = false;\n}\n',
      finds: ['mail.acme.net:25', '^mail.acme.net:587'],
    },
    {
      name: 'names of other services, and what is switched off',
      path: 'mail.nix',
      text: '{\n  mailserver = { enable = false; fqdn = "a.acme.net"; };\n  services.web = { fqdn = "b.acme.net"; };\n  c = { mailserver.enable = false; mailserver.fqdn = "c.acme.net"; };\n  d = { mailserver = { fqdn = config.networking.fqdn; }; };\n  e = { mailserver = { domains = [ ]; }; };\n  f = { mailserver = { fqdn = "«f.acme.net"; }; };\n}\n',
      finds: ['f.acme.net:25'],
    },
  ],
} satisfies Cases;
