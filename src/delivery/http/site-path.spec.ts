import { expect, it } from 'vitest';
import { isSitePath } from './site-path.js';

it.each(['/', '/incidents/INC-1?x=1#y', '/a%0d%0ab'])('%j is a path of this site', (path) => {
  expect(isSitePath(path)).toBe(true);
});

it.each([
  '',
  'x',
  '//evil.example',
  '/\\evil.example',
  '/a\\b',
  '/a\r\nset-cookie: x',
  '/\u00e9',
  `/${'x'.repeat(2000)}`,
  null,
  ['/'],
])('%j is none', (path) => {
  expect(isSitePath(path)).toBe(false);
});
