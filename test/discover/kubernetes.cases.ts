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
  ],
} satisfies Cases;
