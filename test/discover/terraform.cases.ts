import type { Cases } from '../support/discovery.ts';

export default {
  format: 'terraform',
  cases: [
    {
      name: 'Route 53: priority and host in one string',
      path: 'dns/mx.tf',
      text: `resource "aws_route53_record" "mx" {
  zone_id = aws_route53_zone.main.zone_id
  name    = "acme.net"
  type    = "MX"
  ttl     = 300
  records = [
    "10 «mail.acme.net",
    "20 «mx2.acme.net.", # the second
  ]
}
`,
      finds: ['mail.acme.net:25', 'mx2.acme.net:25'],
    },
    {
      name: 'Cloudflare: priority beside content, in any order, of either version of the provider',
      path: 'cloudflare.tf',
      text: `resource "cloudflare_dns_record" "mx" {
  priority = 10
  content  = "«mail.acme.net"
  type     = "MX"
}
resource "cloudflare_record" "mx" {
  name = "@"
  type = "MX"
  value = "«mx2.acme.net"
  priority = 5
}
resource "cloudflare_dns_record" "a" {
  type    = "A"
  content = "192.0.2.1"
}
`,
      finds: ['mail.acme.net:25', 'mx2.acme.net:25'],
    },
    {
      name: 'Cloudflare: SRV with a data block, and with a data argument',
      path: 'srv.tf',
      text: `resource "cloudflare_record" "submission" {
  type = "SRV"
  data {
    service  = "_submissions"
    proto    = "_tcp"
    name     = "acme.net"
    priority = 0
    weight   = 1
    port     = 465
    target   = "«mail.acme.net"
  }
}
resource "cloudflare_dns_record" "submission" {
  name = "_submission._tcp.acme.net"
  type = "SRV"
  data = { priority = 0, weight = 1, port = 587, target = "«mail.acme.net" }
}
`,
      finds: ['mail.acme.net:465', 'mail.acme.net:587'],
    },
    {
      name: 'Google: rrdatas, in a heredoc-free list on one line',
      path: 'google.tf',
      text: `resource "google_dns_record_set" "mx" {
  type = "MX"
  rrdatas = ["1 «smtp.google.com.", "10 «mail.acme.net."]
}
`,
      finds: ['smtp.google.com:25 provider', 'mail.acme.net:25'],
    },
    {
      name: 'Azure: blocks of preference and exchange, and no type',
      path: 'azure.tf',
      text: `resource "azurerm_dns_mx_record" "main" {
  name = "@"
  record {
    preference = 10
    exchange   = "«mail.acme.net"
  }
  record {
    preference = 20
    exchange   = "«acme-net.mail.protection.outlook.com"
  }
}
`,
      finds: ['mail.acme.net:25', 'acme-net.mail.protection.outlook.com:25 provider'],
    },
    {
      name: 'records from a variable cannot be resolved',
      path: 'module/main.tf',
      text: `resource "aws_route53_record" "mx" {
  type    = "MX"
  records = var.records
}
resource "cloudflare_dns_record" "mx" {
  for_each = local.mx
  type     = "MX"
  content  = each.value.content
  priority = each.value.priority
}
`,
      finds: [],
    },
    {
      name: 'one of the records is written, the other put together',
      path: 'mx.tf',
      text: 'resource "aws_route53_record" "mx" {\n  type = "MX"\n  records = ["10 mail.${var.domain}", "20 «backup.acme.net"]\n}\n',
      finds: ['backup.acme.net:25'],
    },
    {
      name: 'count = 0 takes the resource away',
      path: 'mx.tf',
      text: 'resource "aws_route53_record" "mx" {\n  count = 0\n  type = "MX"\n  records = ["10 mail.acme.net"]\n}\n',
      finds: [],
    },
    {
      name: 'comments of all three kinds',
      path: 'mx.tf',
      text: `# resource "aws_route53_record" "a" { type = "MX" records = ["10 a.acme.net"] }
// smtp_host = "b.acme.net:25"
/* resource "aws_route53_record" "c" {
  type = "MX"
  records = ["10 c.acme.net"]
} */
`,
      finds: [],
    },
    {
      name: 'the host of a setting, and its port',
      path: 'keycloak.tf',
      text: `resource "keycloak_realm" "main" {
  smtp_server {
    host = "«mail.acme.net"
    port = 465
    ssl  = true
    from = "login@acme.net"
  }
}
`,
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'smtp_* arguments and locals',
      path: 'main.tf',
      text: `locals {
  smtp_host = "«mail.acme.net"
  smtp_port = 587
}
resource "grafana_x" "y" {
  smtp_address = "«smtp.eu.mailgun.org:2525"
}
`,
      finds: ['mail.acme.net:587', 'smtp.eu.mailgun.org:2525 provider'],
    },
    {
      name: 'defaults of variables',
      path: 'variables.tf',
      text: `variable "smtp_host" {
  type    = string
  default = "«mail.acme.net"
}

variable "smtp_port" {
  type    = number
  default = 2587
}
variable "other_smtp_host" {
  type = string
}
`,
      finds: ['mail.acme.net:2587'],
    },
    {
      name: 'an environment as a map and as a list of pairs',
      path: 'ecs.tf',
      text: `resource "aws_lambda_function" "f" {
  environment {
    variables = {
      SMTP_HOST = "«mail.acme.net"
      SMTP_PORT = "465"
      PORT      = "9999"
    }
  }
}
resource "aws_ecs_task_definition" "t" {
  container_definitions = jsonencode([{
    name = "web"
    environment = [
      { name = "MAIL_HOST", value = "«b.acme.net" },
      { name = "MAIL_PORT", value = "587" },
    ]
  }])
}
`,
      finds: ['mail.acme.net:465', 'b.acme.net:587'],
    },
    {
      name: 'values of a Helm release',
      path: 'helm.tf',
      text: `resource "helm_release" "app" {
  name = "app"
  set {
    name  = "smtp.host"
    value = "«mail.acme.net"
  }
  set {
    name  = "smtp.port"
    value = "587"
  }
}
`,
      finds: ['mail.acme.net:587'],
    },
    {
      name: '.tfvars with maps of servers and priorities',
      path: 'terraform.tfvars',
      text: `mx = {
  first = {
    server   = "«mail.acme.net"
    priority = 10
  }
}
mx_records = ["1 «ASPMX.L.GOOGLE.COM", "5 «mx5.acme.net"]
sts_policy_mode = "enforce"
`,
      finds: ['mail.acme.net:25', 'aspmx.l.google.com:25 provider', 'mx5.acme.net:25'],
    },
    {
      name: 'hosts as the keys of priorities',
      path: 'prod.auto.tfvars',
      text: 'mx_hosts = {\n  "«mail.acme.net" = 10\n  "«mx2.acme.net." = 20\n}\n',
      finds: ['mail.acme.net:25', 'mx2.acme.net:25'],
    },
    {
      name: 'TLSA records',
      path: 'dane.tf',
      text: `resource "cloudflare_dns_record" "tlsa" {
  name = "_25._tcp.«mail.acme.net"
  type = "TLSA"
  data = { usage = 3, selector = 1, matching_type = 1, certificate = "00ff" }
}
`,
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'quotes within an interpolation do not end the string',
      path: 'mx.tf',
      text: 'locals {\n  x = "${lookup(var.y, "a", "}")} ${"b"}"\n  smtp_host = "«mail.acme.net:587"\n}\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'cloud-init in a heredoc has its place in the file',
      path: 'vm.tf',
      text: `resource "x_server" "mail" {
  user_data = <<-EOT
    #cloud-config
    write_files:
      - path: /opt/app/app.yaml
        content: |
          smtp:
            host: «mail.acme.net
            port: 587
  EOT
}
`,
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'addresses of other services beside a priority or a port',
      path: 'lb.tf',
      text: `resource "aws_lb_listener_rule" "r" {
  priority = 10
  condition { host_header { values = ["mail.acme.net"] } }
}
resource "x_record" "imap" {
  name = "_imaps._tcp"
  type = "SRV"
  priority = 0
  weight = 1
  port = 993
  target = "mail.acme.net"
}
email_domain = "acme.net"
mail_from_domain = "bounce.acme.net"
`,
      finds: [],
    },
    {
      name: 'lists that are put together, records as blocks, and other words for the type',
      path: 'more.tf',
      text: 'resource "aws_route53_record" "a" {\n  type = "MX"\n  records = concat(["10 «a.acme.net"], var.more)\n}\nresource "hcloud_zone_rrset" "b" {\n  type = "MX"\n  records = [{ value = "10 «b.acme.net.", comment = "x" }]\n}\nresource "ovh_domain_zone_record" "c" {\n  fieldtype = "MX"\n  target = "1 «c.acme.net."\n}\nresource "namecheap_domain_records" "d" {\n  record {\n    hostname = "@"\n    type = "MX"\n    address = "«d.acme.net."\n    mx_pref = 10\n  }\n}\nresource "infoblox_mx_record" "e" {\n  mail_exchanger = "«e.acme.net"\n  preference = 10\n}\n',
      finds: ['a.acme.net:25', 'b.acme.net:25', 'c.acme.net:25', 'd.acme.net:25', 'e.acme.net:25'],
    },
    {
      name: 'what a variable falls back to, of variables alone',
      path: 'variables.tf',
      text: 'variable "smtp_host" {\n  default = "«mail.acme.net"\n}\nmodule "smtp_relay_host" {\n  default = "a.acme.net:25"\n}\nvariable = "b.acme.net"\nsmtp_server = ["c.acme.net"]\nvariable {\n  type = "x"\n  smtp_host = { type = string }\n}\n',
      finds: ['mail.acme.net:587 likely'],
    },
  ],
} satisfies Cases;
