import { describe, expect, it } from 'vitest';
import type { Identity, IdentityKind } from '../../domain/identity.js';
import { forReport } from '../lexicon/for-report.js';
import { buildLexicon } from '../lexicon/lexicon.js';
import { readUnits } from '../units/read-units.js';
import { readAuthors } from './read-authors.js';

const person = (id: string, kind: IdentityKind, ...names: string[]): Identity => ({
  id,
  kind,
  names,
  roles: [],
  listed: true,
});
const LEXICON = buildLexicon(
  [],
  [
    person('noor', 'human', 'Noor Haddad', 'Noor', '@noor', 'noor@ferry.example'),
    person('pell', 'human', 'Pell Sørensen', 'Pell'),
    person('bram', 'human', 'Bram Okoye', 'Bram'),
    person('ferrybot', 'agent', 'Ferrybot', 'ferrybot[bot]'),
  ],
);

const authors = (text: string, given: readonly string[] = []): readonly string[] =>
  readAuthors(readUnits(text), LEXICON, given).map(
    (author) => `${author.identity ?? `?${author.name}`}${author.agent ? '*' : ''}`,
  );

const BODY = '\n\n## Summary\n\nThe ticket shop stood still from 09:02 to 09:40.\n';

describe('the authors of a report', () => {
  it.each([
    ['a key', '**Author:** Noor Haddad', ['noor']],
    ['several after a key', 'Authors: Noor Haddad, Pell Sørensen and Bram', ['noor', 'pell', 'bram']],
    ['front matter', '---\ntitle: Shop\nauthor: Noor Haddad\n---\n# Shop', ['noor']],
    ['a list in front matter', '---\nauthors: [Noor Haddad, Pell Sørensen]\n---\n# Shop', ['noor', 'pell']],
    ['a sender with address', 'From: Noor Haddad <noor@ferry.example>\nTo: everybody', ['noor']],
    ['a sender for somebody else', 'From: Ferrybot, on behalf of Noor Haddad', ['ferrybot']],
    ['helpers are no authors', '**Author:** Noor Haddad, with help from Pell and Ferrybot', ['noor']],
    ['tools are no authors', '**Author:** Noor (drafted with Ferrybot)', ['noor']],
    ['a by-line in emphasis', '_Prepared by Ferrybot, automation for the ferry shop._', ['ferrybot*']],
    ['a by-line with its manner', '*Prepared autonomously by Ferrybot, your agent.* Times UTC.', ['ferrybot*']],
    ['a by-line about the report', 'This report was written by Pell Sørensen on 10 June.', ['pell']],
    ['a writer nobody knows', '**Written by:** Marginalia, a writing assistant without access', ['?Marginalia*']],
    [
      'an automatic writer nobody knows',
      '_Auto-drafted by Scribble from the channel, please correct._',
      ['?Scribble*'],
    ],
    ['a greeting', '# Notes\n\nHi all, Bram here, pulling the notes together.', ['bram']],
    ['an owner of the document', '**Owner of post-mortem:** Ferrybot, operations agent', ['ferrybot*']],
    ['a row of a table', '| Field | Value |\n|---|---|\n| Author | Noor Haddad |\n| Severity | 2 |', ['noor']],
    ['a bare by-line', '*By Ferrybot, your friendly ticket automation. Times UTC.*', ['ferrybot*']],
    ['a team behind a name', 'Prepared by: Noor Haddad, Service Management', ['noor']],
    ['a name and an office under the title', '# Shop\n\nNoor Haddad, harbour office; times in UTC.', ['noor']],
    ['a name on a line of its own', '# Shop\n\nPell Sørensen', ['pell']],
    ['who hands over to whom', '# Shop\n\nNoor to Bram; times are ours.', ['noor']],
    ['who it is from', '# Shop\n\nFrom Bram, for Noor and whoever takes the desk', ['bram']],
    ['whoever "me" is', '# Shop\n\n*Wrap-up from me (Noor), Friday*', ['noor']],
    ['who took the notes', '# Shop\n\nPresent: Pell, Bram, Noor (notes).', ['noor']],
    ['who took the minutes', '# Shop\n\nMinutes taken by Pell Sørensen. Times are UTC.', ['pell']],
    ['who kept it', '# Shop\n\nKept by Noor; all clocks are local', ['noor']],
    ['a key of minutes', '# Shop\n\nNotes: Noor Haddad, ticket desk', ['noor']],
    ['a title', '# Self-report: Ferrybot, ticket agent\n\nTimes are UTC.', ['ferrybot*']],
    ['the end of a title', '# Five whys, shop (Bram)\n\nTimes are UTC.', ['bram']],
    ['a small hand', '# Shop\n\nbram here. i write small', ['bram']],
    ['a section of authors', '## Authors\n\n- Noor Haddad\n- Pell Sørensen', ['noor', 'pell']],
  ])('are read from %s', (_what, head, expected) => {
    expect(authors(`${head}${BODY}`)).toEqual(expected);
  });

  it('are read from a signature', () => {
    expect(authors('Hi all,\n\nthe shop is back.\n\nThanks to everybody,\n\nNoor\n')).toEqual(['noor']);
    expect(authors('Hi all,\n\nthe shop is back.\n\nBest, Pell Sørensen, head of ferries\n')).toEqual(['pell']);
  });

  it('are those that the caller names, whatever the text says', () => {
    expect(authors(`**Author:** Ferrybot${BODY}`, ['Noor Haddad', 'Somebody Else'])).toEqual([
      'noor',
      '?Somebody Else',
    ]);
  });

  it.each([
    ['who wrote a change', 'The change, #12, was written by Pell Sørensen and merged by Bram.'],
    ['who approved', 'Approved by Noor Haddad.'],
    ['who did something', 'The lock was released by Bram Okoye at 09:31.'],
    ['who is spoken to', '# Shop\n\nThe shop is back.\n\nNoor, please call the ones who wrote.'],
    ['who did something first', 'Noor Haddad, on call, was paged at 09:05.'],
    [
      'who was there',
      '# Shop\n\nNoor Haddad, harbour office.\n\nBram Okoye, pier.\n\nA.\n\nThe shop was down.\n\nIt is back.',
    ],
    ['whom a letter is to', '# Shop\n\nNoor,\n\nthe shop is back.\n\nIt was down.\n\nAll is well.'],
    ['whom a change is by', '# Shop down after a change by Bram'],
    ['what notes say', '# Shop\n\nNotes: Bram stopped the reindex'],
    ['a name that ends a sentence', 'The reindex was stopped by Pell.'],
  ])('are not %s', (_what, sentence) => {
    expect(authors(`# Ferry shop\n\n${sentence}\n`)).toEqual([]);
  });

  it('are read in linear time from a hostile head', () => {
    const began = process.cpuUsage();
    authors(
      `By ${'A '.repeat(20_000)}\n\n${'prepared '.repeat(20_000)}by Noor\n\nauthor: ${', and '.repeat(20_000)}x\n`,
    );
    // Processor time: what else the machine does meanwhile does not count.
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(2000);
  });
});

describe('a by-line with prose beside it', () => {
  it('names a known writer', () =>
    expect(authors(`# Story\n\n*By Ferrybot, your friendly helper. Times are UTC.*${BODY}`)).toEqual(['ferrybot']));
  it('is none where a day or an unknown name stands there', () =>
    expect(authors(`# Story\n\nBy Monday, all was well. We slept.${BODY}`)).toEqual([]));
  it('opens notes that write names in lower case', () => {
    const notes = 'noor, raw notes, times = local\n\n- pell kills it\n- shop back\n- page to pell\n- done\n';
    const read = (text: string) => {
      const units = readUnits(text);
      return readAuthors(
        units,
        forReport(
          LEXICON,
          units.map((unit) => unit.text),
        ),
      ).map((one) => one.identity);
    };
    expect(read(notes)).toEqual(['noor']);
    expect(read(notes.replace('noor, raw', 'noor, who slept, raw'))).toEqual([]);
    expect(read(notes.replace('- done', '- Pell is done'))).toEqual([]);
  });
});
