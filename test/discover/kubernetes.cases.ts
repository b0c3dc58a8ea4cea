import type { Cases } from '../support/discovery.ts';

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: web
          image: acme/web
          ports: [{ containerPort: 8080 }]
          env:
`;

export default {
  format: 'kubernetes',
  cases: [
    {
      name: 'environment of a container',
      path: 'k8s/web.yaml',
      text: `${DEPLOYMENT}            - name: SMTP_HOST
              value: «mail.acme.net
            - name: SMTP_PORT
              value: "465"
            - name: PORT
              value: "9999"
            - name: SMTP_PASSWORD
              valueFrom: { secretKeyRef: { name: smtp, key: password } }
`,
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'the port comes from elsewhere',
      path: 'k8s/web.yaml',
      text: `${DEPLOYMENT}            - name: SMTP_HOST
              value: «mail.acme.net
            - name: SMTP_PORT
              valueFrom: { configMapKeyRef: { name: smtp, key: port } }
`,
      finds: ['mail.acme.net:587 likely'],
    },
    {
      name: 'a ConfigMap of variables, the second document',
      path: 'base/config.yaml',
      text: `apiVersion: v1
kind: Namespace
metadata: { name: web }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: web }
data:
  MAIL_HOST: "«mail.acme.net"
  MAIL_PORT: "587"
  MAIL_FROM_ADDRESS: web@acme.net
`,
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'files in a ConfigMap',
      path: 'config.yaml',
      text: `apiVersion: v1
kind: ConfigMap
data:
  app.yaml: |
    # mail
    smtp:
      host: «mail.acme.net
      port: 587
  app.ini: |-
    [smtp]
    host = «b.acme.net
    port = 465
`,
      finds: ['mail.acme.net:587', 'b.acme.net:465'],
    },
    {
      name: 'Kustomize: literals of generators',
      path: 'overlays/prod/kustomization.yaml',
      text: `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
configMapGenerator:
  - name: mail
    literals:
      - SMTP_HOST=«mail.acme.net
      - SMTP_PORT=587
`,
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'stringData of a Secret',
      path: 'secret.yaml',
      text: 'apiVersion: v1\nkind: Secret\nstringData:\n  smtp-host: «mail.acme.net\n  smtp-port: "465"\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'external-dns: records with their type',
      path: 'mx.yaml',
      text: `apiVersion: externaldns.k8s.io/v1alpha1
kind: DNSEndpoint
spec:
  endpoints:
    - dnsName: acme.net
      recordType: MX
      targets:
        - 10 «mail.acme.net
        - 20 «mx2.acme.net.
    - dnsName: mail.acme.net
      recordType: A
      targets: ["8.8.4.4"]
`,
      finds: ['mail.acme.net:25', 'mx2.acme.net:25'],
    },
    {
      name: 'custom resources with a mapping of their own',
      path: 'keycloak.yaml',
      text: 'apiVersion: x/v1\nkind: Realm\nspec:\n  smtpServer:\n    host: «mail.acme.net\n    port: "587"\n    starttls: "true"\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'a template of Helm',
      path: 'charts/web/templates/config.yaml',
      text: `{{- if .Values.mail.enabled }}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ include "web.fullname" . }}
data:
  SMTP_HOST: «mail.acme.net
  SMTP_PORT: "587"
  MAIL_HOST: {{ .Values.mail.host | quote }}
  MAIL_PORT: {{ .Values.mail.port }}
{{- end }}
`,
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'ingresses, services and certificates',
      path: 'ingress.yaml',
      text: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: mail }
spec:
  rules:
    - host: mail.acme.net
      http: { paths: [{ path: /, backend: { service: { name: mail, port: { number: 80 } } } }] }
---
apiVersion: v1
kind: Service
metadata: { name: smtp }
spec:
  ports: [{ name: smtp, port: 25 }]
`,
      finds: [],
    },
    {
      name: 'names of servers outside: by their ports, or by the name of the service',
      path: 'external.yaml',
      text: `apiVersion: v1
kind: Service
metadata: { name: out }
spec: { type: ExternalName, externalName: «a.acme.net, ports: [smtp, { name: x }, { port: none }, { port: 25 }, { port: 465 }, { port: 465 }, { port: 80 }] }
---
apiVersion: v1
kind: Service
metadata: { name: smtp-out }
spec: { externalName: «b.acme.net }
---
apiVersion: v1
kind: Service
metadata: { name: smtp-web }
spec: { externalName: c.acme.net, ports: [{ port: 80 }] }
---
apiVersion: v1
kind: Service
metadata: { name: db }
spec: { externalName: c.acme.net }
---
apiVersion: v1
kind: Service
spec: { externalName: c.acme.net }
---
apiVersion: v1
kind: Service
metadata: { name: smtp }
`,
      finds: ['a.acme.net:25', '^a.acme.net:465', 'b.acme.net:587 likely'],
    },
    {
      name: "Istio's entries, and other kinds with hosts",
      path: 'istio.yaml',
      text: `apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: x }
spec:
  hosts: [«a.acme.net, «b.acme.net]
  ports: [{ number: 587, protocol: TCP }]
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: mail }
spec: { hosts: [c.acme.net], externalName: c.acme.net, ports: [{ port: 25 }] }
`,
      finds: ['a.acme.net:587', 'b.acme.net:587'],
    },
    {
      name: 'an entry with many hosts counts so far',
      path: 'istio.yaml',
      text: `apiVersion: networking.istio.io/v1\nkind: ServiceEntry\nspec:\n  ports: [{ number: 587 }]\n  hosts:\n${'    - «mail.acme.net\n'.repeat(50)}    - mail.acme.net\n`,
      finds: Array.from({ length: 50 }, () => 'mail.acme.net:587'),
    },
    {
      name: "an operator's kind that is of SMTP by its name, and one without a kind",
      path: 'kustomization.yaml',
      text: 'apiVersion: x/v1\nkind: SMTPServer\nspec: { host: «mail.acme.net, port: 465 }\n---\nresources: []\nserver: { host: other.acme.net, port: 587 }\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'Base64 of each length in the data of a Secret',
      path: 'secret.yaml',
      text: `apiVersion: v1
kind: Secret
data:
  A_SMTP_HOST: «bXgxLmFjbWUubmV0
  B_SMTP_HOST: «bXguYWNtZS5uZXQ=
  C_SMTP_HOST: «bWFpbC5hY21lLm5ldA==
  D_SMTP_HOST: «plain.acme.net
  E_SMTP_HOST: !vault bXgxLmFjbWUubmV0
  nested: { x: y }
`,
      finds: [
        'mx1.acme.net:587 likely',
        'mx.acme.net:587 likely',
        'mail.acme.net:587 likely',
        'plain.acme.net:587 likely',
      ],
    },
    {
      name: 'what looks like Base64 elsewhere, and data that is none',
      path: 'secret.yaml',
      text: 'apiVersion: v1\nkind: Secret\ndata: none\nstringData: { SMTP_HOST: «a.acme.net, SMTP_PORT: "2525" }\n---\napiVersion: v1\nkind: ConfigMap\ndata: { MAIL_HOST: «b.acme.net, MAIL_PORT: "2525" }\n',
      finds: ['a.acme.net:2525', 'b.acme.net:2525'],
    },
  ],
} satisfies Cases;
