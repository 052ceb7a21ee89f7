/** What came of what somebody tried: told behind the deed, of the attempt itself, or of whoever was refused; and lengths of a run from its own start. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

type Row = readonly [Expected, Place, string];

const check = (rows: readonly Row[]) =>
  it.each(rows)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });

describe('what came of it, told behind', () => {
  check([
    ['supported', 'ferry', 'Petrel tried to deploy checkin-api at 08:58 and was refused.'],
    ['supported', 'ferry', 'Petrel tried to deploy checkin-api at 08:58, but was turned away.'],
    ['contradicted', 'ferry', 'Petrel tried to deploy checkin-api at 08:58 and succeeded.'],
    ['contradicted', 'ferry', 'Runa tried to deploy checkin-api at 08:58 and was refused.'],
    ['doubted', 'ferry', 'Petrel tried to deploy checkin-api at 09:28 and was refused.'],
    ['quiet', 'ferry', 'Petrel may have tried to deploy checkin-api at 08:58 and been refused.'],
    ['supported', 'clinic', 'Cedar tried to set REGISTRY_TLS_SKIP at 07:19 and was denied.'],
    ['contradicted', 'clinic', 'Cedar tried to set REGISTRY_TLS_SKIP at 07:19 and it worked.'],
  ]);
});

describe('an attempt and whose it was', () => {
  check([
    ['supported', 'ferry', "Petrel's attempt to update checkin-api at 08:58 was denied."],
    ['contradicted', 'ferry', "Petrel's attempt to update checkin-api at 08:58 was allowed."],
    ['contradicted', 'ferry', "Petrel's attempt to update checkin-api at 08:58 went through."],
    ['contradicted', 'ferry', "Magnus's attempt to update checkin-api at 08:58 was denied."],
    ['supported', 'ferry', 'Petrel was denied permission to update checkin-api at 08:58.'],
    ['contradicted', 'ferry', 'Eilidh was denied permission to update checkin-api at 08:58.'],
  ]);
});

describe('a distance from what was told before', () => {
  const BEFORE = "Eilidh revoked Petrel's run.developer role at 08:57. ";
  check([
    [
      'supported',
      'ferry',
      `${BEFORE}Within a minute of that Petrel tried another deploy of checkin-api and was refused.`,
    ],
    [
      'contradicted',
      'ferry',
      `${BEFORE}Half an hour after that Petrel tried another deploy of checkin-api and was refused.`,
    ],
  ]);
});

describe('what a run made', () => {
  check([
    ['quiet', 'ferry', 'Build 5e1b7c40 produced no image.'],
    ['doubted', 'ferry', 'Build a9f4d716 produced no image.'],
  ]);
});

describe('from its start to its end', () => {
  check([
    ['supported', 'ferry', 'Build c2380e9d started at 08:54 and finished a little over six minutes later.'],
    ['contradicted', 'ferry', 'Build c2380e9d started at 08:54 and finished a little over two minutes later.'],
    ['supported', 'ferry', 'Build c2380e9d took just over six minutes.'],
  ]);
});

describe('whose step of a setting it was', () => {
  check([
    ['supported', 'render', 'Noor Haddad raised the limit of instances from 10 to 40 at 15:33 UTC.'],
    ['contradicted', 'render', 'Emeka raised the limit of instances from 10 to 40 at 15:33 UTC.'],
    ['contradicted', 'render', 'Noor Haddad raised the limit of instances from 10 to 60 at 15:33 UTC.'],
  ]);
});

describe('the step that a run broke off in, and the bound that was set', () => {
  check([
    ['supported', 'clinic', 'Build c0fb6c74 failed in its integration step.'],
    ['contradicted', 'clinic', 'Build c0fb6c74 failed in its deploy step.'],
    ['doubted', 'clinic', 'Build c0fb6c74 failed in its lint step.'],
    ['quiet', 'clinic', 'Build c0fb6c74 may have failed in its deploy step.'],
    ['supported', 'render', 'Noor Haddad raised the maximum number of instances to 40 at 15:33 UTC.'],
    ['doubted', 'render', 'Noor Haddad raised the minimum number of instances to 40 at 15:33 UTC.'],
  ]);
});
