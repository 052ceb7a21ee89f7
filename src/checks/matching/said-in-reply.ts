/** What somebody said by a short answer: "not me" to "who silenced it?" denies having silenced it, "no it did not" to "#154 resolved it" denies that; silent where the answer does not plainly go one way. */
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { type Agreement, agreementWith } from './agreement.js';
import type { Heard } from './heard.js';
import type { Saying } from './misattribution.js';
import { isPinned } from './said-times.js';
import { rarityAmong } from './spoken.js';
import { saidIn } from './statements.js';
import { answeredBy, wayOf } from './talk.js';
import { isOtherwisePlaced } from './told-apart.js';

export interface InReply {
  readonly stance: 'supports' | 'contradicts';
  readonly reply: TimelineEvent;
  readonly answered: TimelineEvent;
}

/** By the one named, in answer to words of somebody else that say all of it. */
export function saidInReply(claim: Saying, heard: readonly Heard[], world: World): InReply | null {
  const { speaker, act } = claim;
  if (speaker?.identities.length !== 1 || speaker.how === 'implied' || claim.quoted.length > 0 || claim.topic)
    return null;
  if (!/^(?:say|confirm|deny)$/.test(act) || claim.words.length === 0) return null;
  const all = heard.map(({ event }) => event);
  const said = { ...saidIn(claim), turned: false, people: [], about: [] };
  const own = heard.filter(
    ({ speaker: who, place, time }) => who === 'yes' && place !== 'no' && (time === 'yes' || !isPinned(claim)),
  );
  const found = own.flatMap((one): InReply[] => {
    const { way, plain, heeds } = wayOf(one.event);
    const answered = plain && !heeds ? answeredBy(one.event, all) : undefined;
    if (!way || !answered) return [];
    const agreement = agreementWith(said, answered, [], { rarity: rarityAmong(all), world });
    if (!saysAll(claim, agreement, (answered.text ?? '').includes('?'))) return [];
    const holds = (agreement.polarity === 'yes') === (way === 'for');
    // "No, the flag did" says more than no, and "the same here in the north" speaks of another place.
    if (one.ownWords && !holds) return [];
    if (isOtherwisePlaced(claim.text, one.event.text ?? '')) return [];
    return [{ stance: holds === (act !== 'deny') ? 'supports' : 'contradicts', reply: one.event, answered }];
  });
  const [first] = found;
  if (!first || new Set(found.map(({ stance }) => stance)).size > 1) return null;
  // What they say of it elsewhere may be what is meant.
  const elsewhere = own.some(
    ({ event, agreement }) =>
      event !== first.reply &&
      agreement.share >= 0.5 &&
      agreement.things &&
      agreement.polarity !== 'no' &&
      agreement.shared.length > 0 &&
      answeredBy(event, all) !== first.answered,
  );
  return first.stance === 'contradicts' && elsewhere ? null : first;
}

/** One word is enough where it was asked for. */
const saysAll = ({ subjects, amounts, words }: Saying, agreement: Agreement, asked: boolean): boolean =>
  agreement.share >= 0.85 &&
  agreement.shared.length >= 1 &&
  (agreement.shared.length + subjects.filter(({ how }) => how === 'named').length + amounts.length >= 2 ||
    (asked && words.length === 1 && agreement.mass >= 2.5)) &&
  agreement.polarity !== 'open' &&
  agreement.numbers &&
  agreement.things &&
  agreement.codes &&
  agreement.everyClause &&
  agreement.nearest?.unreal === false;
