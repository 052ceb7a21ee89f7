/** Do machine words say so: a log line, a check's summary, a commit message, a release's notes, a title? It proves what is written there, nothing else. */
import type { Claim, ClaimOf } from '../claims/claim.js';
import type { EventKind } from '../domain/event-kind.js';
import type { Check } from './check.js';
import { agreementWith } from './matching/agreement.js';
import { eventPointer, finding } from './matching/findings.js';
import { quotes, rarityAmong, spokenOf } from './matching/spoken.js';
import { saidIn, timeFits, withWords } from './matching/statements.js';

const ID = 'log-says';

/** Which records a text calls by which word. */
const MEDIA: readonly (readonly [RegExp, readonly EventKind[]])[] = [
  [
    /\b(?:logs?|trace|output|panic|stack|console|error line)\b/i,
    ['log.written', 'build.finished', 'job.finished', 'revision.failed', 'operation.attempted'],
  ],
  [/\b(?:check|summary|gate|test)\b/i, ['check.finished']],
  [/\bcommit\b/i, ['commit.authored']],
  [/\b(?:description|title|pull request|pr|branch)\b/i, ['change.opened']],
  [/\b(?:notes|release|changelog)\b/i, ['release.published']],
  [/\balert\b/i, ['alert.opened', 'alert.notified']],
  [/\b(?:page|status page|banner|post)\b/i, ['status.posted', 'page.triggered', 'page.note']],
  [/\b(?:ticket|issue)\b/i, ['ticket.opened', 'ticket.commented']],
  [/\b(?:job|migration)\b/i, ['job.finished']],
];

const kindsFor = (claim: ClaimOf<'communication'>): readonly EventKind[] => [
  ...new Set(MEDIA.flatMap(([word, kinds]) => (word.test(claim.text) ? kinds : []))),
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
          : agreement.share >= 0.7 &&
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
