/** Names written large inside a sentence, and what only looks like one. */
import { expect, it } from 'vitest';
import { properNames } from './proper-names.js';

it.each([
  ['The ferry left Sandvoe late.', ['Sandvoe']],
  ['Sandvoe was closed. Kirkvoe was not.', []],
  ['The gates at Kirkvoe and at Sandvoe refused freight.', ['Kirkvoe', 'Sandvoe']],
  ['On Tuesday the API answered 404 in English.', []],
  ['The alert HeadendConcentratorsLow opened on node-A.', ['HeadendConcentratorsLow']],
  ['- Kirkvoe: closed', []],
  ['“Kirkvoe refuses everybody”, she wrote from Lerwick', ['Lerwick']],
])('%s', (text, names) => expect(properNames(text)).toEqual(names));
