import type { Cases } from '../support/discovery.ts';

export default {
  format: 'settings',
  cases: [
    {
      name: 'mailers with literals',
      path: 'config/mail.php',
      text: "<?php\n\nreturn [\n    'default' => 'smtp',\n    'mailers' => [\n        'smtp' => [\n            'transport' => 'smtp',\n            'host' => '«mail.acme.net',\n            'port' => 465,\n            'encryption' => 'tls',\n        ],\n        'ses' => ['transport' => 'ses'],\n        'log' => ['transport' => 'log', 'channel' => env('MAIL_LOG_CHANNEL')],\n        'array' => ['transport' => 'array'],\n    ],\n    'from' => ['address' => 'web@acme.net', 'name' => 'Acme'],\n];\n",
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'the boilerplate',
      path: 'config/mail.php',
      text: "<?php\nreturn [\n    'default' => env('MAIL_MAILER', 'log'),\n    'mailers' => [\n        'smtp' => [\n            'transport' => 'smtp',\n            'scheme' => env('MAIL_SCHEME'),\n            'url' => env('MAIL_URL'),\n            'host' => env('MAIL_HOST', '«127.0.0.1'),\n            'port' => env('MAIL_PORT', 2525),\n            'local_domain' => env('MAIL_EHLO_DOMAIN', parse_url(env('APP_URL', 'http://localhost'), PHP_URL_HOST)),\n        ],\n    ],\n];\n",
      finds: ['127.0.0.1:2525 placeholder likely'],
    },
    {
      name: 'an own host as the default is advice',
      path: 'config/mail.php',
      text: "<?php\nreturn [\n    'driver' => env('MAIL_DRIVER', 'smtp'),\n    'host' => env('MAIL_HOST', '«mail.acme.net'),\n    'port' => env('MAIL_PORT', 587),\n    'encryption' => env('MAIL_ENCRYPTION', 'tls'),\n    'from' => ['address' => env('MAIL_FROM_ADDRESS', 'x@acme.net')],\n];\n",
      finds: ['mail.acme.net:587 likely'],
    },
    {
      name: 'the flat form of old versions, literal',
      path: 'app/config/mail.php',
      text: "<?php\n\nreturn array(\n\t'driver' => 'smtp',\n\t'host' => '«smtp.mailgun.org',\n\t'port' => 587,\n\t'from' => array('address' => null, 'name' => null),\n\t'encryption' => 'tls',\n\t'sendmail' => '/usr/sbin/sendmail -bs',\n);\n",
      finds: ['smtp.mailgun.org:587 provider'],
    },
    {
      name: 'two servers, and comments of each kind',
      path: 'config/mail.php',
      text: "<?php\nreturn [\n  'mailers' => [\n    /* 'old' => ['transport' => 'smtp', 'host' => 'old.acme.net', 'port' => 25], */\n    'smtp' => ['transport' => 'smtp', 'host' => '«a.acme.net', 'port' => 587], // first\n    'bulk' => ['transport' => 'smtp', 'host' => '«b.acme.net', 'port' => '465'], # second\n    'failover' => ['transport' => 'failover', 'mailers' => ['smtp', 'log']],\n  ],\n];\n",
      finds: ['a.acme.net:587', 'b.acme.net:465'],
    },
    {
      name: 'mail goes to the log',
      path: 'config/mail.php',
      text: "<?php\nreturn ['driver' => 'log', 'host' => 'mail.acme.net', 'port' => 587];\n",
      finds: [],
    },
  ],
} satisfies Cases;
