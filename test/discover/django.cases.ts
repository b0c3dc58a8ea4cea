import type { Cases } from '../support/discovery.ts';

export default {
  format: 'settings',
  cases: [
    {
      name: 'literals',
      path: 'mysite/settings.py',
      text: "import os\nDEBUG = False\nEMAIL_BACKEND = 'django.core.mail.backends.smtp.EmailBackend'\nEMAIL_HOST = '«mail.acme.net'\nEMAIL_PORT = 587\nEMAIL_USE_TLS = True\nSERVER_EMAIL = 'root@acme.net'\n",
      finds: ['mail.acme.net:587'],
    },
    {
      name: "Django's own port",
      path: 'config/settings/production.py',
      text: 'from .base import *\n\nEMAIL_HOST = "«mail.acme.net"\nDEFAULT_FROM_EMAIL = "web@acme.net"\n',
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'implicit TLS on a port of its own',
      path: 'settings/prod.py',
      text: "EMAIL_HOST = '«mail.acme.net'\nEMAIL_PORT = 2587\nEMAIL_USE_SSL = True\n",
      finds: ['mail.acme.net:2587 implicit'],
    },
    {
      name: 'a default is advice: most projects have one',
      path: 'app/settings.py',
      text: 'EMAIL_HOST = env("EMAIL_HOST", default="«mail.acme.net")\nEMAIL_PORT = env.int("EMAIL_PORT", default=587)\n',
      finds: ['mail.acme.net:587 likely'],
    },
    {
      name: 'os.environ.get with a default',
      path: 'app/settings.py',
      text: "EMAIL_HOST = os.environ.get('EMAIL_HOST', '«smtp.gmail.com')\nEMAIL_PORT = int(os.environ.get('EMAIL_PORT', 465))\n",
      finds: ['smtp.gmail.com:465 provider likely'],
    },
    {
      name: 'no default',
      path: 'app/settings.py',
      text: "EMAIL_HOST = os.environ['EMAIL_HOST']\nEMAIL_PORT = os.getenv('EMAIL_PORT')\nEMAIL_HOST_USER = env('EMAIL_HOST_USER')\n",
      finds: [],
    },
    {
      name: 'the console back end',
      path: 'app/settings.py',
      text: "EMAIL_BACKEND = 'django.core.mail.backends.console.EmailBackend'\nEMAIL_HOST = 'mail.acme.net'\nEMAIL_PORT = 587\n",
      finds: [],
    },
    {
      name: 'inside a condition, and commented out',
      path: 'app/settings.py',
      text: "# EMAIL_HOST = 'old.acme.net'\nif not DEBUG:\n    EMAIL_HOST = '«mail.acme.net'  # ours\n    EMAIL_PORT = 465\n    EMAIL_USE_SSL = True\n",
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'another back end in a docstring, a name that is only a user',
      path: 'app/settings.py',
      text: '"""\nEMAIL_HOST = "old.acme.net"\nEMAIL_PORT = 25\n"""\nEMAIL_HOST_USER = "mail.acme.net"\nALLOWED_HOSTS = ["mail.acme.net"]\n',
      finds: [],
    },
    {
      name: 'a URL of django-environ',
      path: 'app/settings.py',
      text: 'EMAIL_CONFIG = env.email("EMAIL_URL", default="smtp+tls://bot:pw@«mail.acme.net:587")\n',
      finds: ['mail.acme.net:587 likely'],
    },
    {
      name: 'the console in the branch of development alone',
      path: 'app/settings.py',
      text: "if DEBUG:\n    EMAIL_BACKEND = 'django.core.mail.backends.console.EmailBackend'\nelse:\n    EMAIL_HOST = '«mail.acme.net'\n    EMAIL_PORT = 587\n",
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'a statement that goes on behind a backslash',
      path: 'app/settings.py',
      text: 'EMAIL_HOST = \\\n    "«mail.acme.net"\nEMAIL_PORT = 587\n',
      finds: ['mail.acme.net:587'],
    },
  ],
} satisfies Cases;
