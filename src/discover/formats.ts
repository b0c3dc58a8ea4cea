import type { Format } from './format.ts';
import { ansible } from './formats/ansible.ts';
import { autoconfig } from './formats/autoconfig.ts';
import { certificate } from './formats/certificate.ts';
import { cloudformation } from './formats/cloudformation.ts';
import { compose, composeConfig } from './formats/compose.ts';
import { containerFile } from './formats/container-file.ts';
import { dnscontrol } from './formats/dnscontrol.ts';
import { dnscontrolIr } from './formats/dnscontrol-ir.ts';
import { dovecot } from './formats/dovecot.ts';
import { environment } from './formats/environment.ts';
import { exim } from './formats/exim.ts';
import { haraka } from './formats/haraka.ts';
import { helmValues } from './formats/helm-values.ts';
import { javaXml } from './formats/java-xml.ts';
import { kubernetes } from './formats/kubernetes.ts';
import { luadns } from './formats/luadns.ts';
import { maddy } from './formats/maddy.ts';
import { mailClient } from './formats/mail-client.ts';
import { mailServerEnvironment } from './formats/mail-server-environment.ts';
import { mobileconfig } from './formats/mobileconfig.ts';
import { monit } from './formats/monit.ts';
import { mox } from './formats/mox.ts';
import { mtaSts } from './formats/mta-sts.ts';
import { nagios } from './formats/nagios.ts';
import { nixosMailserver } from './formats/nixos-mailserver.ts';
import { octodns } from './formats/octodns.ts';
import { opensmtpd } from './formats/opensmtpd.ts';
import { otrs } from './formats/otrs.ts';
import { postfix } from './formats/postfix.ts';
import { proxmox } from './formats/proxmox.ts';
import { proxy } from './formats/proxy.ts';
import { pulumi } from './formats/pulumi.ts';
import { puppet } from './formats/puppet.ts';
import { sendmail } from './formats/sendmail.ts';
import { msmtp, nullmailer, ssmtp } from './formats/sendmail-like.ts';
import { settings } from './formats/settings.ts';
import { stalwart } from './formats/stalwart.ts';
import { targetsFile } from './formats/targets-file.ts';
import { targetsYaml } from './formats/targets-yaml.ts';
import { terraform } from './formats/terraform.ts';
import { terraformPlan } from './formats/terraform-plan.ts';
import { tinydns } from './formats/tinydns.ts';
import { wildflyCli } from './formats/wildfly-cli.ts';
import { zoneFile } from './formats/zone-file.ts';

/** Every format; the first that accepts a file reads it. What goes by key names comes last. */
export const formats: readonly Format[] = [
  certificate,
  mtaSts,
  autoconfig,
  mobileconfig,
  terraformPlan,
  dnscontrolIr,
  containerFile,
  postfix,
  mailServerEnvironment,
  exim,
  opensmtpd,
  sendmail,
  dovecot,
  haraka,
  stalwart,
  mox,
  maddy,
  msmtp,
  ssmtp,
  nullmailer,
  mailClient,
  monit,
  proxmox,
  nagios,
  tinydns,
  otrs,
  proxy,
  zoneFile,
  targetsFile,
  targetsYaml,
  nixosMailserver,
  puppet,
  javaXml,
  wildflyCli,
  terraform,
  dnscontrol,
  luadns,
  octodns,
  pulumi,
  cloudformation,
  composeConfig,
  compose,
  kubernetes,
  ansible,
  helmValues,
  environment,
  settings,
];
