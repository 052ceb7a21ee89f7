import { describe, expect, it } from 'vitest';
import { namesWritten, struckNames, tellsWhoWasStruck } from './struck-names.js';

const NAMES = ['ulm', 'bonn', 'san remo', 'trier'];
const told = (text: string, recovery = false) => {
  const { struck, spared, only } = struckNames(text, NAMES, recovery);
  return `${[...struck].sort().join('+')}/${[...spared].sort().join('+')}${only ? ' only' : ''}`;
};

describe('who was struck', () => {
  it.each([
    ['Ulm was affected', 'ulm/'],
    ['Ulm and San Remo were hit, Bonn was spared', 'san remo+ulm/bonn'],
    ['Ulm was not affected', '/ulm'],
    ['Nobody in Trier was hit', '/trier'],
    ['nobody in Ulm was hit, it was Bonn, Trier and San Remo only', 'bonn+san remo+trier/ulm only'],
    ['Ulm was affected but Bonn was not', 'ulm/bonn'],
    ['Affected sites: Ulm, Bonn', 'bonn+ulm/'],
    ['Ulm remained unaffected', '/ulm'],
    ['only Ulm suffered', 'ulm/ only'],
    ['customers in Bonn experienced some problems', 'bonn/'],
    ['Ulm is in the south', '/'],
  ])('%s', (text, want) => expect(told(text)).toBe(want));

  it('takes being up again for having been struck where it is asked to', () => {
    expect(told('people can order again at Ulm and Bonn', true)).toBe('bonn+ulm/');
    expect(told('people can order again at Ulm and Bonn')).toBe('/');
    expect(tellsWhoWasStruck('people can order again at Ulm', true)).toBe(true);
  });
});

describe('names written large', () => {
  it.each([
    ['Customers in San Remo and Ulm were hit', ['san remo', 'ulm']],
    ['Ulm was hit on Monday', ['ulm']],
    ['The shop in Bonn', ['bonn']],
    ['nothing here', []],
  ])('%s', (text, want) => expect(namesWritten(text)).toEqual(want));
});
