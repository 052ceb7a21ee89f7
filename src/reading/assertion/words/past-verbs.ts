/** Past forms that do not end in -ed, and words in -ed that are no past: how a clause shows that it speaks of what happened. */

export const IRREGULAR_PAST =
  "was were wasn't weren't had hadn't did didn't got went came took gave made said told found saw knew thought felt left kept held stood lost won met paid sent spent built brought bought caught taught fought sought " +
  'began broke chose drew drove ate fell flew forgot froze grew hid hung lay led lent lit rang rose ran sang sank sat shook shone shot shrank shut slept slid spoke sprang stole struck stuck swore swung threw tore woke wore wrote ' +
  'became blew bent bound bled dealt dug fed fled meant overran overrode overwrote reran rebuilt redid rewrote undid unwound wound withdrew put cut set hit let cost split quit reset burst cast beat upset spread heard hurt bet shed sold sped ' +
  'misread mistook oversaw understood underwent withheld foresaw went ended';

const SET: ReadonlySet<string> = new Set(IRREGULAR_PAST.split(' '));

const PREFIX = /^(?:re|over|under|mis|pre|out)-?(?=[a-z]{3})/;
const NOT_PAST: ReadonlySet<string> = new Set(
  'need speed feed seed shed red bed embed exceed proceed succeed indeed hundred weed breed bleed greed reed creed steed led wed sled unprecedented so-called need-to-know'.split(
    ' ',
  ),
);

/** Whether a word in lower case can be a past form. */
export const isPastForm = (word: string): boolean =>
  SET.has(word) || SET.has(word.replace(PREFIX, '')) || (/^(?!un(?!d)).*[a-z]{2}ed$/.test(word) && !NOT_PAST.has(word));
