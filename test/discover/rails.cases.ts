import type { Cases } from '../support/discovery.ts';

export default {
  format: 'settings',
  cases: [
    {
      name: 'smtp_settings of production',
      path: 'config/environments/production.rb',
      text: 'Rails.application.configure do\n  config.action_mailer.default_url_options = { host: "www.acme.net", protocol: "https" }\n  config.action_mailer.delivery_method = :smtp\n  config.action_mailer.smtp_settings = {\n    address:              "«mail.acme.net",\n    port:                 587,\n    domain:               "acme.net",\n    user_name:            Rails.application.credentials.dig(:smtp, :user_name),\n    authentication:       :plain,\n    enable_starttls_auto: true\n  }\nend\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'hash rockets, and implicit TLS on a port of its own',
      path: 'config/environments/staging.rb',
      text: "Rails.application.configure do\n  config.action_mailer.smtp_settings = {\n    :address => '«mail.acme.net',\n    :port => 4465,\n    :ssl => true\n  }\nend\n",
      finds: ['mail.acme.net:4465 implicit'],
    },
    {
      name: "ActionMailer's own port",
      path: 'config/initializers/mail.rb',
      text: 'ActionMailer::Base.smtp_settings = { address: "«mail.acme.net", domain: "acme.net" }\n',
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'mail is caught, or only kept',
      path: 'config/environments/development.rb',
      text: 'Rails.application.configure do\n  config.action_mailer.delivery_method = :letter_opener\n  config.action_mailer.smtp_settings = { address: "mail.acme.net", port: 587 }\nend\n',
      finds: [],
    },
    {
      name: 'the environment, with defaults and without',
      path: 'config/environments/production.rb',
      text: 'Rails.application.configure do\n  config.action_mailer.smtp_settings = {\n    address: ENV.fetch("SMTP_ADDRESS", "«mail.acme.net"),\n    port: ENV.fetch("SMTP_PORT", 587).to_i,\n  }\n  config.x.smtp_settings = { address: ENV["SMTP_ADDRESS"], port: ENV.fetch("SMTP_PORT") }\nend\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: "the framework's own comments",
      path: 'config/environments/production.rb',
      text: 'Rails.application.configure do\n  # config.action_mailer.smtp_settings = {\n  #   address: "smtp.example.com",\n  #   port: 587\n  # }\n  config.action_mailer.default_url_options = { host: "example.com" }\nend\n',
      finds: [],
    },
    {
      name: 'one key each',
      path: 'config/environments/production.rb',
      text: "Acme::Application.configure do\n  config.action_mailer.smtp_settings ||= {}\n  config.action_mailer.smtp_settings[:address] = '«mail.acme.net'\n  config.action_mailer.smtp_settings[:port] = 465\nend\n",
      finds: ['mail.acme.net:465'],
    },
    {
      name: "Redmine's configuration.yml",
      path: 'redmine/config/configuration.yml',
      text: 'default:\n  email_delivery:\n    delivery_method: :smtp\n    smtp_settings:\n      address: «mail.acme.net\n      port: 587\n      domain: acme.net\n      enable_starttls_auto: true\nproduction:\n  attachments_storage_path: /var/redmine\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: "Redmine's with asynchronous delivery, and its own port",
      path: 'config/configuration.yml',
      text: 'production:\n  email_delivery:\n    delivery_method: :async_smtp\n    async_smtp_settings:\n      address: "«mail.acme.net"\n',
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'sendmail instead',
      path: 'config/configuration.yml',
      text: 'production:\n  email_delivery:\n    delivery_method: :sendmail\n    smtp_settings:\n      address: mail.acme.net\n      port: 25\n',
      finds: [],
    },
  ],
} satisfies Cases;
