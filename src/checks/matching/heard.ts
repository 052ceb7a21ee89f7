/** One statement, as a claim of saying meets it: who, where and when rule out most of them, so the words are held side by side only when asked for. */
import type { ClaimOf } from '../../claims/claim.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Match } from '../../domain/tolerance.js';
import type { World } from '../world.js';
import { type Agreement, agreementWith, type Said } from './agreement.js';
import { peopleIn } from './naming.js';
import { quotes, rarityAmong, spokenOf } from './spoken.js';
import { besideOf, placeFits, speakerFits, timeFits } from './statements.js';
import { answeredBy, meantBy } from './talk.js';

export interface Heard {
  readonly event: TimelineEvent;
  readonly speaker: Match | 'unsaid';
  readonly place: Match | 'unsaid';
  readonly time: Match | 'unsaid';
  /** For each quotation, whether it occurs in this statement. */
  readonly quoted: readonly boolean[];
  /** All of them occur in it or in what is read together with it. */
  readonly quotedNear: boolean;
  readonly agreement: Agreement;
  /** It speaks to the one whom it is told to have been said to, by name. */
  readonly toHearer: boolean;
  /** It comes right behind somebody else's message. */
  readonly answers: boolean;
  /** Whether this statement itself, and not only what is read together with it, shares a word. */
  readonly ownWords: boolean;
}

/** What a claim says, among which statements it may have been said. */
interface Among {
  readonly said: Said;
  readonly all: readonly TimelineEvent[];
  readonly world: World;
}

export const hear = (claim: ClaimOf<'communication'>, event: TimelineEvent, among: Among): Heard =>
  new Hearing(claim, event, among);

class Hearing implements Heard {
  readonly event: TimelineEvent;
  readonly speaker: Match | 'unsaid';
  readonly place: Match | 'unsaid';
  readonly #claim: ClaimOf<'communication'>;
  readonly #among: Among;
  #beside?: readonly TimelineEvent[];
  #time?: Match | 'unsaid';
  #agreement?: Agreement;

  constructor(claim: ClaimOf<'communication'>, event: TimelineEvent, among: Among) {
    this.event = event;
    this.#claim = claim;
    this.#among = among;
    // Who is told something is not the one who says it.
    const hears = !claim.speaker && claim.addressee && speakerFits(claim.addressee, event) !== 'no';
    this.speaker = hears ? 'no' : speakerFits(claim.speaker, event);
    this.place = placeFits(claim.place, event);
  }

  get time(): Match | 'unsaid' {
    this.#time ??= timeFits(this.#claim.time, this.event);
    return this.#time;
  }

  get quoted(): readonly boolean[] {
    return this.#claim.quoted.map((quotation) => quotes(spokenOf(this.event), quotation));
  }

  get quotedNear(): boolean {
    const texts = [this.event, ...this.#besides].map(spokenOf);
    return this.#claim.quoted.every((quotation) => texts.some((spoken) => quotes(spoken, quotation)));
  }

  get agreement(): Agreement {
    const { said, all, world } = this.#among;
    this.#agreement ??= agreementWith(said, this.event, this.#besides, {
      rarity: rarityAmong(all),
      world,
      meant: () => (this.speaker === 'no' ? undefined : meantBy(this.event, all)),
    });
    return this.#agreement;
  }

  get ownWords(): boolean {
    const { concepts } = spokenOf(this.event);
    return this.agreement.shared.some((concept) => concepts.has(concept));
  }

  get toHearer(): boolean {
    const [hearer] = this.#claim.addressee?.identities ?? [];
    return hearer !== undefined && peopleIn(this.event, this.#among.world).has(hearer);
  }

  get answers(): boolean {
    return answeredBy(this.event, this.#among.all) !== undefined;
  }

  /** What others say is not read together with anything. */
  get #besides(): readonly TimelineEvent[] {
    this.#beside ??= this.speaker === 'no' ? [] : besideOf(this.event, this.#among.all);
    return this.#beside;
  }
}
