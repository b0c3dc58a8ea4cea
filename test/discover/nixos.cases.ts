import type { Cases } from '../support/discovery.ts';

export default {
  format: 'settings',
  cases: [
    {
      name: 'NixOS: msmtp, and services',
      path: 'nixos/configuration.nix',
      text: '{ pkgs, ... }:\n{\n  programs.msmtp = {\n    enable = true;\n    accounts.default = {\n      auth = true;\n      host = "«mail.acme.net";\n      port = 587;\n      from = "x@acme.net";\n    };\n  };\n  services.grafana.settings.smtp = {\n    enabled = true;\n    host = "«b.acme.net:465";\n  };\n  services.nginx.virtualHosts."mail.acme.net" = { };\n}\n',
      finds: ['mail.acme.net:587', 'b.acme.net:465'],
    },
  ],
} satisfies Cases;
