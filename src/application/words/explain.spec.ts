import { describe, expect, it } from 'vitest';
import { REASONS, type Reason } from '../../domain/reason.js';
import { explanationOf } from './explain.js';
import { complete, judged, pointers, record, type Said, TELLING } from './judged.fixture.js';

const CHANGE = { subjects: [{ type: 'change', id: 'acme/shop#12' }] } as const;
const by = (identity: string, role: 'actor' | 'reviewer' = 'actor') => ({
  actors: [{ role, handle: identity, identity }],
});
const cancelled = record('build.finished', '10:00:00', { to: '10:04:00', outcome: 'cancelled', ...by('ayo') });
const deployed = record('service.deployed', '10:10:00', {
  subjects: [{ type: 'service', id: 'shop' }],
  attributes: { previousVersion: '1', version: '2' },
});
const opened = record('change.opened', '09:00:00', { ...CHANGE, attributes: { title: 'Tidy', reviewCount: 0 } });
const review = record('change.reviewed', '09:10:00', {
  ...CHANGE,
  ...by('rin', 'reviewer'),
  attributes: { review: 'approved' },
});
const message = record('message.posted', '10:20:00', { ...by('rin'), text: 'I rolled it back' });
const PULLS = 'github/acme/shop/pull-requests.json';
const ayo = { type: 'identity', value: 'ayo' } as const;
const rin = { type: 'identity', value: 'rin' } as const;
const minutes = (value: number) => ({ type: 'duration', value: value * 60, unit: 'second' }) as const;
const nine = { type: 'interval', value: ['2026-03-04T09:00:00Z', '2026-03-04T09:01:00Z'] } as const;
const open = (facet: Said['facet']): Said => ({ stance: 'silent', ...(facet ? { facet } : {}) });

/** A reason that has no row here does not compile. */
const TOLD: Record<Reason, [Said, string]> = {
  records_agree: [
    { stance: 'supports', pointers: pointers(deployed) },
    'The records agree: shop was deployed 1 → 2 at 10:10:00 UTC.',
  ],
  coverage_shows_absence: [
    {
      stance: 'supports',
      facet: 'absence',
      asserted: { type: 'state', value: 'not approved' },
      pointers: [complete(PULLS), ...pointers(opened)],
    },
    'The complete pull-request record of acme/shop holds no approval of #12; it does hold that #12 was opened: Tidy at 09:00:00 UTC.',
  ],
  statement_agrees: [
    { stance: 'supports', pointers: pointers(message) },
    'Rin Sato says so in a message of 10:20:00 UTC: “I rolled it back”.',
  ],
  arithmetic_agrees: [
    { stance: 'supports', pointers: pointers(deployed) },
    'The figure follows from the records: shop was deployed 1 → 2 at 10:10:00 UTC.',
  ],
  record_says_otherwise: [
    { pointers: pointers(deployed) },
    'A record says otherwise: shop was deployed 1 → 2 at 10:10:00 UTC.',
  ],
  time_differs: [
    { facet: 'time', asserted: nine, found: { type: 'instant', value: '2026-03-05T10:10:00Z' } },
    'The report gives 09:00 UTC; the records give 10:10:00 UTC on 2026-03-05.',
  ],
  actor_differs: [
    { facet: 'actor', asserted: ayo, found: rin, pointers: pointers(cancelled) },
    'The report says it was Ayo Bello; the records name Rin Sato: build b7 was cancelled by Ayo Bello at 10:04:00 UTC.',
  ],
  outcome_differs: [
    {
      facet: 'outcome',
      asserted: { type: 'outcome', value: 'success' },
      found: { type: 'outcome', value: 'cancelled' },
    },
    'The report says that it succeeded; the records say that it was cancelled.',
  ],
  amount_differs: [
    {
      facet: 'amount',
      asserted: { type: 'quantity', value: 60, unit: '%' },
      found: { type: 'quantity', value: 91.3, unit: '%' },
    },
    'The report gives 60 %; the records give 91.3 %.',
  ],
  duration_differs: [
    { facet: 'duration', asserted: minutes(12), found: minutes(33) },
    'The report gives 12 min; the records give 33 min.',
  ],
  order_differs: [
    { facet: 'order', pointers: pointers(deployed, cancelled) },
    'The records show the opposite order: build b7 was cancelled by Ayo Bello at 10:04:00 UTC, and only then shop was deployed 1 → 2 at 10:10:00 UTC.',
  ],
  state_differs: [
    { facet: 'state', asserted: { type: 'state', value: 'serving' }, found: { type: 'state', value: 'never_served' } },
    'The report gives serving; the records give never served.',
  ],
  subject_differs: [
    { facet: 'subject', asserted: { type: 'entity', value: 'acme/shop#12' } },
    'The report says this of #12; the records show it of another.',
  ],
  content_differs: [{ facet: 'content' }, 'The records show other content.'],
  speaker_differs: [
    { facet: 'speaker', asserted: ayo, found: rin },
    'The report gives these words to Ayo Bello; they are those of Rin Sato.',
  ],
  never_happened: [
    { asserted: { type: 'entity', value: 'acme/shop#99' }, pointers: [complete(PULLS)] },
    'The complete pull-request record of acme/shop holds nothing like what the report says (#99).',
  ],
  presence_shown: [
    { facet: 'absence', pointers: pointers(cancelled) },
    'The report says that there was none; the records show that build b7 was cancelled by Ayo Bello at 10:04:00 UTC.',
  ],
  cause_never_took_effect: [
    { facet: 'cause', asserted: { type: 'entity', value: 'b7' }, pointers: pointers(cancelled) },
    'The report credits b7 with this; it never took effect: build b7 was cancelled by Ayo Bello at 10:04:00 UTC.',
  ],
  cause_came_after_effect: [
    { facet: 'cause', asserted: { type: 'entity', value: 'b7' } },
    'The report credits b7 with this; it came only after the effect.',
  ],
  other_change_caused: [
    { facet: 'cause', asserted: { type: 'entity', value: 'b7' } },
    'The report credits b7 with this; another change had just taken effect and this one had not.',
  ],
  not_approved: [
    { facet: 'approval', asserted: ayo, pointers: [complete(PULLS), ...pointers(opened)] },
    'The report says Ayo Bello approved #12; the complete pull-request record of acme/shop holds no review of it.',
  ],
  denied_by_person: [
    { pointers: pointers(message) },
    'The person concerned denies it: Rin Sato: “I rolled it back” at 10:20:00 UTC.',
  ],
  contradicts_itself: [{ facet: 'self_consistency' }, 'The report gives two values for this that cannot both be true.'],
  wrong_weekday: [
    { facet: 'time', asserted: { type: 'text', value: 'Monday' }, found: { type: 'text', value: 'Wednesday' } },
    'The report gives Monday, but that date was a Wednesday.',
  ],
  no_record: [open('actor'), 'No record shows who did it, and none speaks against it.'],
  not_in_evidence: [
    open(undefined),
    'Its words match nothing in the evidence, so that no record can back or contradict it.',
  ],
  coverage_incomplete: [
    open('absence'),
    'The records that would show it are not known to be complete, so that nothing follows from their silence.',
  ],
  self_attested: [open(undefined), 'Only an agent whose own acts are in question says so.'],
  rival_cause: [open('cause'), 'Another change took effect in between, so that the cause cannot be told.'],
  partly_backed: [open('time'), 'No record shows when it happened, and none speaks against it.'],
  may_differ: [open('time'), 'A record may speak against this, but it is not sure to be of the same thing.'],
  clocks_cannot_tell: [open('order'), 'The clocks are too far apart to tell which came first.'],
  sources_disagree: [open(undefined), 'The sources disagree with one another.'],
  check_failed: [
    open(undefined),
    'A check broke off at this claim, which is a fault of Corroborate and not of the report.',
  ],
  hedged: [open(undefined), 'The sentence is hedged and commits to nothing that a record could show.'],
  opinion: [open(undefined), 'This is an opinion or an evaluation, which no record can settle.'],
  plan: [open(undefined), 'This is a plan; no record can show what has not happened yet.'],
  request: [open(undefined), 'This asks for something and states nothing.'],
  action_item: [open(undefined), 'This is something to be done; no record can show it yet.'],
  hypothetical: [open(undefined), 'This says what would or could have happened, which no record shows.'],
  question: [open(undefined), 'This is a question.'],
  definition: [open(undefined), 'This defines a term.'],
  general_truth: [open(undefined), 'This is about how things are in general, not about this incident.'],
  motive: [open(undefined), 'This speaks of inner motives, which no record shows.'],
  ignorance: [open(undefined), 'This states what is not known.'],
  thanks: [open(undefined), 'This gives thanks.'],
  metadata: [open(undefined), 'This is about the report itself.'],
  greeting: [open(undefined), 'This is a greeting or a closing.'],
  lead_in: [open(undefined), 'This introduces what follows.'],
  heading: [open(undefined), 'This is a heading.'],
  ambiguous_parse: [
    open(undefined),
    'This can be read in more than one way, and the readings lead to different verdicts.',
  ],
  retracted: [open(undefined), 'Its author struck this through.'],
  quotation: [open(undefined), 'This quotes somebody and states nothing by itself.'],
  markup: [open(undefined), 'This is markup without words.'],
  not_prose: [
    open(undefined),
    'This is code, a comment or a sentence longer than anybody writes and is not read as prose.',
  ],
  unrelated: [open(undefined), 'What this says of the known things in it could not be read.'],
  attributed: [open(undefined), 'This reports what somebody else holds.'],
  reading_failed: [open(undefined), 'Reading it broke off, which is a fault of Corroborate and not of the report.'],
};

describe('an explanation', () => {
  it.each(REASONS)('tells both sides of %s', (reason) => {
    const [said, sentence] = TOLD[reason];
    expect(explanationOf(judged(reason, said), TELLING)).toBe(sentence);
  });
  it('names the approval that was given when another one was claimed', () => {
    const said: Said = { facet: 'approval', asserted: ayo, pointers: [complete(PULLS), ...pointers(review)] };
    expect(explanationOf(judged('actor_differs', said), TELLING)).toBe(
      'The report says Ayo Bello approved #12; the complete pull-request record of acme/shop holds no approval of it by Ayo Bello, but one by Rin Sato at 09:10:00 UTC.',
    );
  });
  it('says what the records do show when a part is missing', () => {
    const found = judged('partly_backed', { stance: 'supports', pointers: pointers(deployed) });
    const missing = { ...found.findings[0]!, facet: 'actor', stance: 'silent' } as const;
    expect(explanationOf({ ...found, verdict: 'unsupported', findings: [...found.findings, missing] }, TELLING)).toBe(
      'The records show that shop was deployed 1 → 2 at 10:10:00 UTC, but not who did it.',
    );
  });
  it('is one sentence whatever a record says', () => {
    const hostile = record('message.posted', '10:20:00', { text: 'a.\n\n<b>b</b>\u0000 c' });
    expect(
      explanationOf(judged('records_agree', { stance: 'supports', pointers: pointers(hostile) }), TELLING),
    ).not.toContain('\n');
  });
});
