import { describe, expect, it } from 'vitest';
import { deliveredBody } from './delivered-body.js';

describe('deliveredBody', () => {
  it('gives a body kept as JSON or as text', () => {
    expect(deliveredBody({ headers: {}, body: { a: 1 } })).toEqual({ a: 1 });
    expect(deliveredBody({ headers: {}, body: '{"a":1}' })).toEqual({ a: 1 });
  });

  it('leaves alone what is no delivery or no JSON', () => {
    expect(deliveredBody({ a: 1 })).toEqual({ a: 1 });
    expect(deliveredBody({ body: '{"a":1}' })).toEqual({ body: '{"a":1}' });
    expect(deliveredBody({ headers: {}, body: '{' })).toEqual({ headers: {}, body: '{' });
    expect(deliveredBody([])).toEqual([]);
  });
});
