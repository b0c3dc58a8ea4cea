import type { Cases } from '../support/discovery.ts';

export default {
  format: 'cloudformation',
  cases: [
    {
      name: 'a record set, and a group of them',
      path: 'dns.yaml',
      text: `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Mx:
    Type: AWS::Route53::RecordSet
    Properties:
      Name: acme.net.
      Type: MX
      TTL: '300'
      ResourceRecords:
        - 10 «mail.acme.net
        - "20 «mx2.acme.net."
  More:
    Type: AWS::Route53::RecordSetGroup
    Properties:
      RecordSets:
        - { Name: _submission._tcp.acme.net, Type: SRV, ResourceRecords: ["0 1 587 «mail.acme.net"] }
        - { Name: www.acme.net, Type: A, ResourceRecords: ["8.8.4.4"] }
`,
      finds: ['mail.acme.net:25', 'mx2.acme.net:25', 'mail.acme.net:587'],
    },
    {
      name: 'functions stand for something else',
      path: 'template.yml',
      text: `AWSTemplateFormatVersion: 2010-09-09
Resources:
  Mx:
    Type: AWS::Route53::RecordSet
    Properties:
      Type: MX
      ResourceRecords: [!Sub "10 mail.\${Domain}", !Ref Second]
  F:
    Type: AWS::Lambda::Function
    Properties:
      Environment:
        Variables:
          SMTP_HOST: !Ref SmtpHost
          SMTP_PORT: 587
          MAIL_HOST: !Sub '«mail.acme.net'
          MAIL_PORT: 465
`,
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'defaults of parameters',
      path: 'stack.yaml',
      text: `AWSTemplateFormatVersion: 2010-09-09
Parameters:
  SmtpHost:
    Type: String
    Default: «mail.acme.net
  SmtpPort:
    Type: Number
    Default: 587
`,
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'JSON',
      path: 'mail.template',
      text: '{\n  "AWSTemplateFormatVersion": "2010-09-09",\n  "Resources": { "Mx": { "Type": "AWS::Route53::RecordSet", "Properties": {\n    "Type": "MX", "ResourceRecords": ["10 «mail.acme.net"] } },\n  "T": { "Type": "AWS::ECS::TaskDefinition", "Properties": { "ContainerDefinitions": [{ "Environment": [\n    { "Name": "SMTP_HOST", "Value": "«b.acme.net" }, { "Name": "SMTP_PORT", "Value": "465" }] }] } } }\n}\n',
      finds: ['mail.acme.net:25', 'b.acme.net:465'],
    },
    {
      name: 'the inbound host of a provider',
      path: 'ses.yaml',
      text: 'AWSTemplateFormatVersion: 2010-09-09\nResources:\n  Mx:\n    Type: AWS::Route53::RecordSet\n    Properties: { Type: MX, ResourceRecords: [10 «inbound-smtp.eu-west-1.amazonaws.com] }\n',
      finds: ['inbound-smtp.eu-west-1.amazonaws.com:25 provider'],
    },
    {
      name: 'parameters without a default, and what is none',
      path: 'stack.json',
      text: '\uFEFF\n\t{\n\t"AWSTemplateFormatVersion": "2010-09-09",\n\t"Parameters": {\n\t\t"Fn::Transform": "x",\n\t\t"SmtpUser": { "Type": "String" },\n\t\t"SmtpHost": { "Type": "String", "Default": "«mail.acme.net" },\n\t\t"SmtpPort": { "Type": "Number", "Default": 465 },\n\t}\n}\n',
      finds: ['mail.acme.net:465'],
    },
  ],
} satisfies Cases;
