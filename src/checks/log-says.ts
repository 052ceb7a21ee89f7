/** Do machine words say so: a log line, a check's summary, a commit message, a release's notes, a title? It proves what is written there, nothing else. */
import type { Claim, ClaimOf } from '../claims/claim.js';
import type { Medium } from '../claims/people-claims.js';
import type { EventKind } from '../domain/event-kind.js';
import type { Check } from './check.js';
import { agreementWith } from './matching/agreement.js';
import { eventPointer, finding } from './matching/findings.js';
import { quotes, rarityAmong, spokenOf } from './matching/spoken.js';
import { saidIn, timeFits, withWords } from './matching/statements.js';

const ID = 'log-says';

/** Which records hold the words of which medium. */
const KINDS: Readonly<Record<Medium, readonly EventKind[]>> = {
  log: ['log.written', 'build.finished', 'job.finished', 'revision.failed', 'operation.attempted'],
  check: ['check.finished'],
  commit: ['commit.authored'],
  change: ['change.opened'],
  release: ['release.published'],
  alert: ['alert.opened', 'alert.notified'],
  page: ['status.posted', 'page.triggered', 'page.note'],
  ticket: ['ticket.opened', 'ticket.commented'],
  job: ['job.finished'],
};

const kindsFor = ({ media = [] }: ClaimOf<'communication'>): readonly EventKind[] => [
  ...new Set(media.flatMap((medium) => KINDS[medium])),
];

const applies = (claim: Claim): claim is ClaimOf<'communication'> =>
  claim.kind === 'communication' && claim.speaker === undefined && !claim.negated && kindsFor(claim).length > 0;

export const logSays: Check = Object.freeze({
  id: ID,
  asks: 'Is that what the log, message or summary says?',
  appliesTo: ['communication'],
  needs: (claim) => (applies(claim) ? [{ kinds: kindsFor(claim) }] : []),
  examine(claim, timeline, world) {
    if (!applies(claim)) return [];
    const events = withWords(timeline.ask({ kinds: kindsFor(claim) }));
    const rarity = rarityAmong(events);
    const said = saidIn(claim);
    const found = events
      .filter((event) => timeFits(claim.time, event) !== 'no')
      .map((event) => ({ event, agreement: agreementWith(said, event, [], { rarity, world }) }))
      .filter(({ event, agreement }) =>
        claim.quoted.length > 0
          ? claim.quoted.every((quotation) => quotes(spokenOf(event), quotation))
          : agreement.share >= 0.5 &&
            agreement.mass >= 5 &&
            agreement.shared.length >= 2 &&
            agreement.polarity === 'yes' &&
            agreement.numbers &&
            agreement.things &&
            agreement.people &&
            agreement.codes &&
            agreement.everyClause,
      )
      .sort((a, b) => b.agreement.mass - a.agreement.mass)[0];
    return found
      ? [
          finding(ID, 'content', 'supports', 'records_agree', { type: 'text', value: claim.quoted[0] ?? claim.kind }, [
            eventPointer(found.event),
          ]),
        ]
      : [];
  },
} satisfies Check);
