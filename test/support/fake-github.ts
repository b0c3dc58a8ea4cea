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
  readonly path: string;
  readonly token: string;
  readonly body: Record<string, unknown>;
  /** What the schema has against the body; empty: nothing. */
  readonly errors: readonly string[];
}

export interface FakeGitHub {
  readonly url: string;
  readonly requests: GitHubRequest[];
  readonly stop: () => Promise<void>;
}

interface Operation {
  readonly requestBody: { readonly content: { readonly 'application/json': { readonly schema: object } } };
}

const openApi = JSON.parse(readFileSync(join(import.meta.dirname, 'github-openapi.json'), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
};

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema({ $id: 'api', components: openApi.components });

function errorsOf(operation: Operation, body: unknown): string[] {
  const schema = JSON.parse(
    JSON.stringify(operation.requestBody.content['application/json'].schema).replaceAll('"#/', '"api#/'),
  );
  const validate = ajv.compile(schema);
  return validate(body) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function operationFor(method: string, path: string): Operation | undefined {
  const template = Object.keys(openApi.paths).find((one) =>
    new RegExp(`^${one.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path),
  );
  return template === undefined ? undefined : openApi.paths[template]?.[method.toLowerCase()];
}

/** A token named "writes-checks" may write check runs, every other is read-only, as on pull requests from forks. */
export async function startFakeGitHub(): Promise<FakeGitHub> {
  const requests: GitHubRequest[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = JSON.parse(Buffer.concat(parts).toString() || '{}');
    const [method, path] = [request.method ?? '', request.url ?? ''];
    const token = request.headers.authorization?.replace(/^token /, '') ?? '';
    const operation = operationFor(method, path);
    const reply = (status: number, content: object) =>
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(content));
    if (operation === undefined) return reply(404, { message: 'Not Found' });
    const errors = errorsOf(operation, body);
    requests.push({ method, path, token, body, errors });
    if (token !== 'writes-checks') return reply(403, { message: 'Resource not accessible by integration' });
    if (errors.length > 0) return reply(422, { message: 'Invalid request', errors });
    return reply(method === 'POST' ? 201 : 200, { id: 4242, name: body.name ?? 'x' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}
