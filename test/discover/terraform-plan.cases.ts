import type { Cases } from '../support/discovery.ts';

const plan = (host: string) =>
  `{"format_version":"1.2","terraform_version":"1.9.0","planned_values":{"root_module":{"resources":[{"address":"aws_route53_record.mx","type":"aws_route53_record","values":{"name":"acme.net","type":"MX","records":["10 ${host}"]}}]}},"resource_changes":[{"change":{"after":{"type":"MX","records":["10 mail.acme.net"]}}}]}`;

export default {
  format: 'terraform-plan',
  cases: [
    { name: 'the planned values alone', path: 'plan.json', text: plan('«mail.acme.net'), finds: ['mail.acme.net:25'] },
    {
      name: 'the values of a state, in a child module',
      path: 'state.json',
      text: '{"format_version":"1.0","terraform_version":"1.9.0","values":{"root_module":{"child_modules":[{"resources":[{"type":"cloudflare_dns_record","values":{"type":"MX","content":"«mail.acme.net","priority":10}}]}]}}}',
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'changes alone, of which some take away',
      path: 'plan.json',
      text: '{"format_version":"1.2","terraform_version":"1.9.0","planned_values":{"root_module":{}},"resource_changes":["x",{"address":"a"},{"change":{"before":{"type":"MX","records":["10 b.acme.net"]},"after":null}},{"change":{"after":{"type":"MX","records":["10 «a.acme.net"]}}}],"prior_state":{"values":{"type":"MX","records":["10 c.acme.net"]}}}',
      finds: ['a.acme.net:25'],
    },
    {
      name: 'a plan without values or changes',
      path: 'plan.json',
      text: '{"format_version":"1.2","terraform_version":"1.9.0","configuration":{"type":"MX","records":["10 c.acme.net"]}}',
      finds: [],
    },
  ],
} satisfies Cases;
