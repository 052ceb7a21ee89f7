/** Holds the OpenAPI document to the routes of the running server, both ways, and checks that it is well formed. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALLS } from '../../src/delivery/api/calls.js';
import { memoryUseCases } from '../../src/delivery/api/use-cases.fixture.js';
import { type Served, served } from './served.fixture.js';

// biome-ignore lint/suspicious/noExplicitAny: the document is data of any shape
type Any = any;

let server: Served;
let document: Any;

beforeAll(async () => {
  server = await served(memoryUseCases());
  document = await (await server.call('/api/v1/openapi.json')).json();
});
afterAll(() => server.close());

const operations = (): { key: string; path: string; operation: Any }[] =>
  Object.entries<Any>(document.paths).flatMap(([path, methods]) =>
    Object.entries<Any>(methods).map(([method, operation]) => ({
      key: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
  );

const references = (node: Any): string[] => {
  if (typeof node !== 'object' || node === null) return [];
  const own = typeof node.$ref === 'string' ? [node.$ref] : [];
  return [...own, ...Object.values(node).flatMap(references)];
};

describe('the OpenAPI document', () => {
  it('describes every route of the running server and no other', () => {
    const running = server.routes
      .all()
      .filter(({ method }) => method !== 'HEAD')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(
      operations()
        .map(({ key }) => key)
        .sort(),
    ).toEqual(running.sort());
  });

  it('is OpenAPI 3.1 with a title and a version', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Corroborate', version: '1' } });
  });

  it('gives every operation an id of its own, a summary and an answer that is no refusal', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(CALLS.length);
    for (const { operation } of operations()) {
      expect(operation.summary).toMatch(/\S/);
      expect(Object.keys(operation.responses).some((status) => /^2\d\d$/.test(status))).toBe(true);
      for (const answer of Object.values<Any>(operation.responses)) expect(answer.description).toMatch(/\S/);
    }
  });

  it('names the parameters of a path, each once and required', () => {
    for (const { path, operation } of operations()) {
      const named = operation.parameters.filter((each: Any) => each.in === 'path');
      expect(named.map((each: Any) => each.name).sort()).toEqual(
        [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort(),
      );
      for (const each of named) expect(each.required).toBe(true);
      const keys = operation.parameters.map((each: Any) => `${each.in} ${each.name}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('refers only to what it holds', () => {
    for (const reference of references(document)) {
      const found = reference
        .slice(2)
        .split('/')
        .reduce((node: Any, step) => node?.[step], document);
      expect(found, reference).toBeDefined();
    }
  });

  it('has schemas that a validator of JSON Schema 2020-12 compiles', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    for (const [name, schema] of Object.entries<Any>(document.components.schemas)) {
      expect(() => ajv.compile(schema), name).not.toThrow();
    }
  });

  it('answers refusals with problem details', () => {
    for (const { operation } of operations()) {
      for (const [status, answer] of Object.entries<Any>(operation.responses)) {
        if (Number(status) >= 400) expect(Object.keys(answer.content)).toEqual(['application/problem+json']);
      }
    }
  });

  it('offers an Idempotency-Key on every POST and nowhere else', () => {
    for (const { key, operation } of operations()) {
      const offered = operation.parameters.some((each: Any) => each.name === 'Idempotency-Key');
      expect(offered, key).toBe(key.startsWith('POST '));
    }
  });
});
