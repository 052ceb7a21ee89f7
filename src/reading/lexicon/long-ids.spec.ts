/** Ids of many pieces are found whole, wherever they end, and in linear time. */
import { describe, expect, it } from 'vitest';
import { atomise } from '../../claims/words/atoms.js';
import type { Identity } from '../../domain/identity.js';
import { buildLexicon } from './lexicon.js';
import { LongIds } from './long-ids.js';

const BUILD = '9d0f36b2-dfb2-452d-8e89-84c8e3f8a70c';
const SHA = '461e88d96ead0ddccef7efd069575498789c43b2';

function known(...names: readonly string[]): LongIds<string> {
  const ids = new LongIds<string>(14);
  for (const name of names) if (ids.takes(name, atomise(name))) ids.of(name, () => name);
  return ids;
}

/** Every id found in a text, in order. */
function foundIn(text: string, ids: LongIds<string>): readonly string[] {
  const atoms = atomise(text);
  return atoms.flatMap((_, index) => {
    const found = ids.at(atoms, index);
    return found ? [`${found.meaning}|${text.slice(atoms[index]!.start, atoms[found.end - 1]!.end)}`] : [];
  });
}

describe('long ids', () => {
  it.each([
    `Build ${BUILD} failed`,
    `the build was ${BUILD}.`,
    `a build (\`${BUILD}\`), then`,
    `build=${BUILD};`,
    `**${BUILD}**`,
  ])('are found in: %s', (text) => expect(foundIn(text, known(BUILD, SHA))).toEqual([`${BUILD}|${BUILD}`]));

  it('are compared without regard to case, and to the last character', () => {
    expect(foundIn(SHA.toUpperCase(), known(SHA))).toEqual([`${SHA}|${SHA.toUpperCase()}`]);
    expect(foundIn(`${SHA}a`, known(SHA))).toEqual([]);
    expect(foundIn(`x${BUILD}`, known(BUILD))).toEqual([]);
    expect(foundIn(`${BUILD.slice(0, -1)}d`, known(BUILD))).toEqual([]);
  });

  it('are not names of several words, nor short ones, nor data', () => {
    const ids = known();
    expect(
      [`${BUILD} and more`, 'edge-00042-abc', 'a1'.repeat(60)].map((name) => ids.takes(name, atomise(name))),
    ).toEqual([false, false, false]);
  });

  it('cost no more in text that is one piece', () => {
    const ids = known(BUILD);
    const text = 'a/'.repeat(100_000);
    expect(foundIn(text, ids)).toEqual([]);
  });
});

it('are those of people and accounts too', () => {
  const account = 'apply-runner-2@shop-tools-prod.iam.gserviceaccount.com';
  const identity: Identity = { id: account, kind: 'service', names: [account], roles: [], listed: true };
  const lexicon = buildLexicon([], [identity]);
  const atoms = atomise(`It was run by ${account}.`);
  const found = lexicon.longestAt(atoms, 4);
  expect(found?.meaning.identities).toEqual([account]);
  expect(found?.end).toBe(atoms.length - 1);
});
