/** Arrays are split at the right commas wherever the pieces break, and every broken array is told from a whole one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrayElements } from './json-elements.js';
import { DEEPEST, depthOf, UnreadableText } from './json-text.js';

async function* inPieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

async function split(text: string, length = 7): Promise<readonly string[]> {
  const elements: string[] = [];
  for await (const element of arrayElements(inPieces(text, length))) elements.push(element);
  return elements;
}

describe('arrayElements', () => {
  it('gives back every element, however the text is cut and spaced', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue()),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(0, 2),
        async (values, length, indent) => {
          const elements = await split(JSON.stringify(values, null, indent), length);
          expect(elements.map((element) => JSON.parse(element))).toEqual(JSON.parse(JSON.stringify(values)));
        },
      ),
    );
  });

  it('passes over a byte order mark and white space', async () => {
    expect(await split('\uFEFF \n[ 1 , "]" ]\n ')).toEqual([' 1 ', ' "]" ']);
    expect(await split('[]', 1)).toEqual([]);
  });

  it.each([
    '',
    '  ',
    '{}',
    '"[]"',
    '[1',
    '[1,',
    '["a',
    '[1,]',
    '[,1]',
    '[1,,2]',
    '[1] 2',
    '[1]]',
    '[[1]',
    `${'['.repeat(DEEPEST + 2)}`,
  ])('refuses %j', async (text) => {
    await expect(split(text)).rejects.toThrow(UnreadableText);
  });
});

describe('depthOf', () => {
  it('counts brackets outside strings', () => {
    expect(depthOf('{"a":[{"b":"[[[[\\"[["}]}')).toBe(3);
    expect(depthOf('1')).toBe(0);
  });
});
