/**
 * GitHub's REST API as far as the action calls it, on loopback. Requests and replies are checked against GitHub's own
 * schema of its API (test/support/github-openapi.json, from @octokit/openapi 23.0.2).
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

export interface GitHubRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly token: string;
  readonly body: Record<string, unknown>;
  /** What the schema has against parameters and body; empty: nothing. */
  readonly errors: readonly string[];
}

export interface GitHubReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly content: unknown;
}

export interface FakeGitHub {
  readonly url: string;
  readonly requests: GitHubRequest[];
  /** What the schema has against a reply of the fake itself. */
  readonly replyErrors: string[];
  /** Answers a request in place of the fake's own rules; undefined: it does not. */
  answer: (request: GitHubRequest) => GitHubReply | undefined | Promise<GitHubReply | undefined>;
  readonly stop: () => Promise<void>;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: object;
}
interface Operation {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

const openApi = JSON.parse(readFileSync(join(import.meta.dirname, 'github-openapi.json'), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly schemas: Readonly<Record<string, AnySchema>>;
  };
};

/** OpenAPI 3.0 says of a value that it may be null by a word of its own, which JSON Schema does not have. */
function withNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNull);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withNull(one)]));
  return nullable === true ? { anyOf: [rest, { type: 'null' }] } : rest;
}

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema({ $id: 'api', components: withNull(openApi.components) } as object);

/** Compiling costs a hundred times what a check does. */
const compiled = new WeakMap<object, ReturnType<typeof ajv.compile>>();

function whole(schema: object): object {
  return JSON.parse(JSON.stringify(withNull(schema)).replaceAll('"#/', '"api#/'));
}

function errorsAgainst(schema: object | undefined, value: unknown): string[] {
  if (schema === undefined) return [];
  const validate = compiled.get(schema) ?? ajv.compile(whole(schema));
  compiled.set(schema, validate);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function operationFor(method: string, path: string): Operation | undefined {
  const template = Object.keys(openApi.paths).find((one) =>
    new RegExp(`^${one.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path),
  );
  return template === undefined ? undefined : openApi.paths[template]?.[method.toLowerCase()];
}

interface AnySchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, AnySchema>>;
  readonly anyOf?: readonly AnySchema[];
  readonly oneOf?: readonly AnySchema[];
  readonly allOf?: readonly AnySchema[];
}

/** The least that the schema of GitHub's API takes for a component, such as "workflow-run". */
export function sampleOf(component: string): Record<string, unknown> {
  return sample({ $ref: `#/components/schemas/${component}` }) as Record<string, unknown>;
}

function sample(schema: AnySchema): unknown {
  const { $ref, type, nullable, required = [], properties = {} } = schema;
  if ($ref !== undefined) return sample(openApi.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {});
  if (nullable === true) return null;
  if (schema.enum !== undefined) return schema.enum[0];
  const [variant] = [schema.anyOf, schema.oneOf, schema.allOf].flatMap((one) => one ?? []);
  if (variant !== undefined) return sample(variant);
  switch (type) {
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'string':
      return '2026-06-01T00:00:00Z';
    default:
      return Object.fromEntries(required.map((name) => [name, sample(properties[name] ?? {})]));
  }
}

function queryErrors({ parameters = [] }: Operation, query: Readonly<Record<string, string>>): string[] {
  const known = parameters
    .map((one) => ('$ref' in one ? openApi.components.parameters[one.$ref.split('/').at(-1) ?? ''] : one))
    .filter((one) => one?.in === 'query');
  return Object.entries(query).flatMap(([name, value]) => {
    const parameter = known.find((one) => one?.name === name);
    if (parameter === undefined) return [`query ${name} is unknown`];
    return errorsAgainst(parameter.schema, /^\d+$/.test(value) ? Number(value) : value);
  });
}

/** A token named "writes-checks" may write check runs, every other is read-only, as on pull requests from forks. */
export async function startFakeGitHub(): Promise<FakeGitHub> {
  const requests: GitHubRequest[] = [];
  const replyErrors: string[] = [];
  const server = createServer(async (incoming, response) => {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part as Buffer);
    const body = JSON.parse(Buffer.concat(parts).toString() || '{}');
    const { pathname: path, searchParams } = new URL(incoming.url ?? '', 'http://api');
    const query = Object.fromEntries(searchParams);
    const method = incoming.method ?? '';
    const token = incoming.headers.authorization?.replace(/^token /, '') ?? '';
    const operation = operationFor(method, path);
    const reply = ({ status, headers = {}, content }: GitHubReply) =>
      response
        .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
        .end(JSON.stringify(content));
    if (operation === undefined) return reply({ status: 404, content: { message: 'Not Found' } });
    const errors = [
      ...errorsAgainst(operation.requestBody?.content?.['application/json']?.schema, body),
      ...queryErrors(operation, query),
    ];
    const request: GitHubRequest = { method, path, query, token, body, errors };
    requests.push(request);
    const answered = await fake.answer(request);
    if (answered !== undefined) {
      const schema = operation.responses[answered.status]?.content?.['application/json']?.schema;
      replyErrors.push(...errorsAgainst(schema, answered.content));
      return reply(answered);
    }
    if (token !== 'writes-checks')
      return reply({ status: 403, content: { message: 'Resource not accessible by integration' } });
    if (errors.length > 0) return reply({ status: 422, content: { message: 'Invalid request', errors } });
    if (method === 'GET' && path.endsWith('/check-runs'))
      return reply({ status: 200, content: { total_count: 0, check_runs: [] } });
    return reply({ status: method === 'POST' ? 201 : 200, content: { id: 4242, name: body.name ?? 'x' } });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fake: FakeGitHub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    replyErrors,
    answer: () => undefined,
    stop: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
  return fake;
}
