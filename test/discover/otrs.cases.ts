import type { Cases } from '../support/discovery.ts';

export default {
  format: 'otrs',
  cases: [
    {
      name: 'the last assignment counts, in any quotes',
      path: 'Kernel/Config.pm',
      text: "package Kernel::Config;\n$Self->{'SendmailModule'} = 'Kernel::System::Email::SMTP';\n$Self->{'SendmailModule::Host'} = 'x.acme.net';\n\t $Self->{\"SendmailModule::Host\"}  =  \"«mail.acme.net\";\n# $Self->{'SendmailModule::Host'} = 'x.acme.net';\n$Self->{'SendmailModule::Port'} = '25';\n$Self->{'SendmailModule::Port'} = '26';\n$Self->{SendmailModule::Port}=2525;\n",
      finds: ['mail.acme.net:2525'],
    },
    {
      name: 'TLS from the first byte',
      path: 'Kernel/Config.pm',
      text: "package Kernel::Config;\n$Self->{'SendmailModule'} = 'Kernel::System::Email::SMTPS';\n$Self->{'SendmailModule::Host'} = '«mail.acme.net';\n",
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'TLS from the first byte at a port of its own',
      path: 'Kernel/Config.pm',
      text: "package Kernel::Config;\n$Self->{'SendmailModule'} = 'Kernel::System::Email::SMTPS';\n$Self->{'SendmailModule::Host'} = '«mail.acme.net:2500';\n",
      finds: ['mail.acme.net:2500 implicit'],
    },
    {
      name: 'STARTTLS',
      path: 'Kernel/Config.pm',
      text: "package Kernel::Config;\n$Self->{'SendmailModule'} = 'Kernel::System::Email::SMTPTLS';\n$Self->{'SendmailModule::Host'} = '«mail.acme.net';\n",
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'neither kind of TLS, or no module at all',
      path: 'Kernel/Config.pm',
      text: "package Kernel::Config;\n$Self->{'SendmailModule::Host'} = '«mail.acme.net';\n",
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'sendmail of the machine',
      path: 'Kernel/Config.pm',
      text: "package Kernel::Config;\n$Self->{'SendmailModule'} = 'Kernel::System::Email::Sendmail';\n$Self->{'SendmailModule::Host'} = 'mail.acme.net';\n",
      finds: [],
    },
    {
      name: 'sending is switched off',
      path: 'Kernel/Config.pm',
      text: "package Kernel::Config;\n$Self->{'SendmailModule'} = 'Kernel::System::Email::DoNotSendEmail';\n$Self->{'SendmailModule::Host'} = 'mail.acme.net';\n",
      finds: [],
    },
    {
      name: 'sending is only tried',
      path: 'Kernel/Config.pm',
      text: "package Kernel::Config;\n$Self->{'SendmailModule'} = 'Kernel::System::Email::Test';\n$Self->{'SendmailModule::Host'} = 'mail.acme.net';\n",
      finds: [],
    },
    {
      name: 'a module of another name',
      path: 'Kernel/Config.pm',
      text: "package Kernel::Config;\n$Self->{'SendmailModule'} = 'Kernel::System::Email::SMTPSLog';\n$Self->{'SendmailModule::Host'} = '«mail.acme.net';\n",
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'no host',
      path: 'Kernel/Config.pm',
      text: "package Kernel::Config;\n$Self->{'SendmailModule'} = 'Kernel::System::Email::SMTP';\n",
      finds: [],
    },
  ],
} satisfies Cases;
