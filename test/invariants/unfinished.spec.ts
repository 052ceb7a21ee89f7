/** A draft that is still being written: a report whose sentences break off after any word is read to its end like another. */
import { expect, it } from 'vitest';
import { readStructure } from '../../src/reading/units/read-units.js';
import { INCIDENTS } from './incidents.js';
import { sharedVerifier } from './verify.js';

const PATIENCE_MS = 240_000;

/** "Ana", "Ana merged", "Ana merged #12 and" … */
const headsOf = (sentence: string): readonly string[] => {
  const words = sentence.split(/\s+/);
  return words.map((_, i) => words.slice(0, i + 1).join(' '));
};

/** Ways to break off that end in a joint, whatever the sentence before it. */
const JOINTS = [
  'and',
  ', and',
  ', nothing',
  ', while',
  ' –',
  ';',
  'because',
  'refused to',
  'did not let',
  'by',
  'within',
];
/** The same behind a clause that opens the sentence. */
const SIDES = ['When', 'Although', 'After', 'Because'];

it.each(INCIDENTS)(
  'sentences about $name may break off anywhere',
  { timeout: PATIENCE_MS },
  async ({ bundle, reports }) => {
    const verify = await sharedVerifier(bundle);
    for (const { text } of reports) {
      const sentences = readStructure(text)
        .units.filter(({ kind }) => kind === 'sentence')
        .map((unit) => unit.text.replace(/\.$/, ''));
      const heads = sentences.flatMap((sentence) => [
        ...headsOf(sentence),
        ...SIDES.map((side) => `${side} ${sentence}, nobody`),
        ...JOINTS.map((joint) => `${sentence}${/^[,;]/.test(joint) ? '' : ' '}${joint}`),
      ]);
      const draft = `# Draft\n\n${heads.join('\n\n')}\n`;
      expect((await verify(draft)).passages.at(-1)?.end).toBe(draft.length);
    }
  },
);
