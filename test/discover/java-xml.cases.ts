import type { Cases } from '../support/discovery.ts';

export default {
  format: 'java-xml',
  cases: [
    {
      name: 'beans that send mail, and those that do not',
      path: 'mail-context.xml',
      text: '<beans>\n<bean class="org.springframework.mail.javamail.JavaMailSenderImpl">\n<property name="host" value="«a.acme.net"/><property name="port" value="2525"/></bean>\n<bean class="org.springframework.mail.javamail.JavaMailSenderImpl" p:host="«b.acme.net" p:port="2526"/>\n<bean class="org.springframework.mail.javamail.JavaMailSenderImpl"><property name="host" value="«c.acme.net"/></bean>\n<bean class="org.acme.Redis" p:host="redis.acme.net" p:port="6000"/>\n<bean id="mailSender"><property name="host" value="d.acme.net"/></bean>\n<alias name="x"/>\n</beans>\n',
      finds: ['a.acme.net:2525', 'b.acme.net:2526 placeholder', 'c.acme.net:25'],
    },
    {
      name: 'TLS from the beginning by the protocol of a bean',
      path: 'mail.xml',
      text: '<beans><bean class="JavaMailSenderImpl" p:host="«a.acme.net" p:protocol="smtps"/></beans>\n',
      finds: ['a.acme.net:465'],
    },
    {
      name: 'settings by their names beside beans',
      path: 'context.xml',
      text: '<beans><bean class="org.acme.Config"><smtp host="«b.acme.net" port="587"/></bean></beans>\n',
      finds: ['b.acme.net:587'],
    },
    {
      name: 'mail sessions: their ports, how TLS begins, and bindings of others',
      path: 'standalone.xml',
      text: '<server xmlns="urn:jboss:domain:20.0">\n<mail-session name="a"><smtp-server outbound-socket-binding-ref="a" ssl="true"/></mail-session>\n<mail-session name="d"><smtp-server/></mail-session>\n<mail-session name="b"><smtp-server outbound-socket-binding-ref="b"/></mail-session>\n<mail-session name="c"><smtp-server outbound-socket-binding-ref="c" ssl="false"/><imap-server outbound-socket-binding-ref="i"/></mail-session>\n<outbound-socket-binding name="a"><remote-destination host="«a.acme.net" port="2525"/></outbound-socket-binding>\n<outbound-socket-binding name="b"><remote-destination host="«b.acme.net"/></outbound-socket-binding>\n<outbound-socket-binding name="c"><remote-destination host="«c.acme.net" port="2525"/></outbound-socket-binding>\n<outbound-socket-binding name="i"><remote-destination host="i.acme.net" port="2525"/></outbound-socket-binding>\n<socket-binding name="b"><remote-destination host="d.acme.net"/></socket-binding>\n<outbound-socket-binding name="x"><remote-destination host="x.acme.net" port="25"/></outbound-socket-binding>\n</server>\n',
      finds: ['a.acme.net:2525 implicit', 'b.acme.net:25', 'c.acme.net:2525'],
    },
  ],
} satisfies Cases;
