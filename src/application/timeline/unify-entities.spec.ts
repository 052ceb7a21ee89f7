/** One thing under one id, and never two things under one. */
import { describe, expect, it } from 'vitest';
import type { Entity, EntityType } from '../../domain/entity.js';
import { reading, things } from './test-readings.js';
import { unifyEntities } from './unify-entities.js';

const entity = (type: EntityType, id: string, ...names: readonly string[]): Entity => ({ type, id, names });
const event = (about: string) => reading('r', [{ kind: 'policy.changed', at: '10:00', about }]).reading.events[0]!;
const unified = (aliases: readonly Entity[], met: readonly Entity[], about: string) =>
  unifyEntities(aliases, met).unify(event(about)).subjects;

describe('unifyEntities', () => {
  const policies = [entity('policy', 'Till errors', '4711'), entity('policy', '4711')];

  it('turns the number of a policy or trigger into its name', () => {
    expect(unified([], policies, 'policy:4711 project:p')).toEqual([
      { type: 'policy', id: 'Till errors' },
      ...things('project:p'),
    ]);
    expect(unified([], [...policies, entity('policy', 'Other', '4711')], 'policy:4711')).toEqual(things('policy:4711'));
    expect(unified([], [entity('service', 'a', 'b'), entity('service', 'b')], 'service:b')).toEqual(
      things('service:b'),
    );
  });

  it('lets an alias by number name the policy', () => {
    const { aliases } = unifyEntities([entity('policy', '4711', 'the error policy')], policies);
    expect(aliases).toEqual([entity('policy', 'Till errors', '4711', 'the error policy')]);
  });

  it('makes a display name what the manifest calls so, and leaves alone what bears that name as its id', () => {
    const till = entity('service', 'till', 'till');
    const alias = entity('service', 'till', 'Cart API', 'cart');
    expect(unified([alias], [till, entity('service', 'cart-api', 'Cart API')], 'service:cart-api')).toEqual(
      things('service:till'),
    );
    expect(unifyEntities([alias], [till, entity('service', 'Cart API')]).entities.map(({ id }) => id)).toEqual([
      'till',
      'till',
    ]);
    expect(unified([alias], [till, entity('service', 'cart', 'cart')], 'service:cart')).toEqual(things('service:cart'));
  });

  it('takes the title of a service for its id', () => {
    const met = [entity('service', 'web-till'), entity('service', 'Web till', 'P01'), entity('service', 'Web shop')];
    expect(unifyEntities([], met).entities.map(({ id }) => id)).toEqual(['web-till', 'web-till', 'Web shop']);
  });

  it('keeps an alias of a thing that no record names, or that could be two', () => {
    const alias = entity('database', 'orders', 'the database');
    expect(unifyEntities([alias], []).aliases).toEqual([alias]);
    const two = [entity('database', 'a', 'the database'), entity('database', 'b', 'the database')];
    expect(unifyEntities([alias], two).aliases).toEqual([alias]);
  });
});
