/** Guards against what a deed is told to have been done to, or how, where the record of it is of something else: "all of it on the canary", "in one step", "while sync was on". */
import { isStatement } from '../../checks/matching/statements.js';
import { shareOf } from '../../checks/matching/traffic-gained.js';
import type { ActionId } from '../../claims/action.js';
import type { Happening, SubjectSlot } from '../../claims/slots.js';
import type { Instant } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Said } from './said.js';
import { contentOf, recordsBehind, unheldIn } from './words-behind.js';

/** "Put everything on 00141", where it went to 00140: the revision that a shift leads to has traffic behind it. */
export function wentElsewhere({ claim, text, beside }: Said): boolean {
  const shifts = recordsBehind(beside).filter(({ kind }) => kind === 'traffic.shifted');
  if (claim.kind !== 'event' || claim.what.negated || shifts.length === 0) return false;
  const least = ALL_OF_IT.test(text) ? 100 : 1;
  return claim.what.subjects
    .filter((slot) => slot.how === 'named' && LEADS_TO.test(text.slice(0, slot.span.start - claim.span.start)))
    .some((slot) => {
      const revisions = slot.candidates.filter(({ type }) => type === 'revision').map(({ id }) => id);
      return revisions.length > 0 && !shifts.some((event) => sharesOf(event, revisions) >= least);
    });
}
const LEADS_TO = /\b(?:on|onto|to|into) (?:(?:the|revision|old|previous|last|good|stable) )*$/;
const ALL_OF_IT = /\b(?:everything|all (?:of )?(?:the |its |our )?traffic|100 ?(?:%|percent))/;

/** "In one step", where the record has a part of the traffic go there: the rest came later. */
const AT_ONCE = /\bin (?:one|a single) (?:step|go|move|stroke|sweep|jump)\b|\ball at once\b/;
export const wentInSteps = ({ text, records }: Said): boolean =>
  AT_ONCE.test(text) &&
  records.some(
    (event) => event.kind === 'traffic.shifted' && splitOf(event).every(({ percent = 100 }) => percent < 100),
  );

interface Share {
  readonly revision?: string;
  readonly percent?: number;
}

const splitOf = ({ attributes }: TimelineEvent): readonly Share[] =>
  Array.isArray(attributes['after']) ? (attributes['after'] as readonly Share[]) : [];

const sharesOf = (event: TimelineEvent, revisions: readonly string[]): number =>
  revisions.reduce((sum, id) => sum + shareOf(splitOf(event), id), 0);

/** "Deployed a new image": a request names its image, and not whether it is another one than before. */
const NEW_IMAGE =
  /\b(?:a|an|the|its|their) (?:new|newer|different|other|updated|fresh) (?:\p{L}+ )?(?:image|code|binary|artifact)s?\b/u;
export const mayBeTheSameImage = ({ text, records }: Said): boolean =>
  NEW_IMAGE.test(text) && records.length > 0 && records.every(({ kind }) => NAMES_ONE.test(kind));
const NAMES_ONE = /^(?:deploy\.requested|traffic\.shifted|revision\.created|service\.ready)$/;

/** "While auto-sync was still on": how something else stood, of which the record of the deed holds too little. */
const MEANWHILE =
  /\bwhile ([^,;:()|]{1,60}? (?:is|was|are|were|stayed|remained)(?: still| already)?(?: not)? (?:on|off|enabled|disabled|active|paused|pinned|frozen|locked|muted|silenced|snoozed|live|in place))\b/g;
export const saysMeanwhile = ({ claim, text, beside, world }: Said): boolean =>
  claim.kind === 'event' &&
  !claim.what.negated &&
  [...text.matchAll(MEANWHILE)].some(([, clause]) => {
    const words = contentOf(clause!, world);
    return words.length > 0 && unheldIn(clause!, beside, world).length * 2 >= words.length;
  });

/** "#77, merged on the 3rd, made lint optional": what stands in an aside is not what is told of it, where that names something. */
export function isAside({ claim, text, beside, world }: Said): boolean {
  const at = claim.kind === 'event' ? claim.what.actionSpan : undefined;
  if (claim.kind !== 'event' || !at) return false;
  const end = text.indexOf(',', at.start - claim.span.start);
  if (end < 0 || !OPENS_ASIDE.test(text.slice(0, at.start - claim.span.start))) return false;
  const main = text.slice(end + 1);
  const names = claim.what.subjects.some(({ how, span }) => how === 'named' && span.start > claim.span.start + end);
  return names && PREDICATE.test(main) && unheldIn(main, beside, world).length > 0;
}
const OPENS_ASIDE = /,\s+(?:which (?:was|had been) )?$/;
const PREDICATE = /\b(?:is|are|was|were|has|had|have|does|did|do|can|must|remains?|stays?|made|makes)\b/;

/** "#77 changed the payloads": that it went out does not tell what is in it. */
export function changesAnother({ claim, text, beside, world }: Said): boolean {
  if (claim.kind !== 'event' || claim.what.negated || !isDoneByChange(claim.what, text, claim.span.start)) return false;
  return unheldIn(text.slice(claim.what.actionSpan!.end - claim.span.start), beside, world).length > 0;
}

const isDoneByChange = ({ actions, subjects, actionSpan, agent }: Happening, text: string, start: number): boolean =>
  actionSpan !== undefined &&
  actions.every((action) => HELD.has(action)) &&
  agent === undefined &&
  subjects.some(
    (slot) =>
      isChange(slot) &&
      slot.span.end <= actionSpan.start &&
      /^\s+(?:(?:only|just|also|silently|merely|then) )?$/.test(
        text.slice(slot.span.end - start, actionSpan.start - start),
      ),
  );

/** Deeds that are what a change holds; that it was merged or went live is told by a record of that. */
const HELD: ReadonlySet<ActionId> = new Set<ActionId>([
  'update',
  'delete',
  'scale',
  'turn_on',
  'turn_off',
  'other_deed',
  'grant',
  'revoke',
]);

const isChange = ({ how, candidates }: SubjectSlot): boolean =>
  how === 'named' && candidates.length > 0 && candidates.every(({ type }) => type === 'change');

/** "Raised the minimum, and the share of 429s dropped": what came of a deed is in no record of the deed; somebody has to say so. */
const AND_THEN =
  /,? (?:and|but|so) ([^,;]*\b(?<!\b(?:was|were|been|being|got|is) )(?:came back|went away|dropped|fell|rose|climbed|recovered|improved|worsened|subsided|vanished|disappeared|ceased|stopped|returned|ma(?:de|kes) (?:no|a|all the) difference|changed nothing)\b[^,;]*)/g;
export const tellsEffectToo = ({ claim, text, beside, world }: Said): boolean =>
  (claim.kind === 'assertion' || (claim.kind === 'event' && !claim.what.negated)) &&
  [...text.matchAll(AND_THEN)].some(
    ([, clause]) => unheldIn(clause!, beside, world).length > 0 || !recordsBehind(beside).some(tellsResult),
  );
const RESULT =
  /\b(?:back|down to|dropp\w+|dropping|fell|falling|rising|rose|recover\w*|normal|gone|stopp\w+|clear\w*|200s?|works|ok|green|healthy|better|worse|(?:no|any) (?:change|difference)|improv\w*)\b/i;
const tellsResult = (event: TimelineEvent): boolean =>
  isStatement(event) && RESULT.test(event.text ?? '') && !/\bstill\b/i.test(event.text ?? '');

/** "Turned it off, and the lists came back": what was said before the deed tells nothing of what came of it. */
export function wasSaidBefore({ claim, text, records, beside }: Said): boolean {
  const deeds = beside.filter(({ claim: { kind, span } }) => kind === 'event' && span.end <= claim.span.start);
  if (claim.kind !== 'assertion' || deeds.length === 0 || records.length === 0 || !CAME.test(text)) return false;
  const first = recordsBehind(deeds).reduce<Instant | null>(
    (least, { at }) => (least === null || at.from < least ? at.from : least),
    null,
  );
  return first !== null && records.every(({ at }) => at.from < first);
}
const CAME = /^\W*(?:and|but|so) /;

/** "#316, which pins europe-west4", of "wrong region, it is europe-west4": who objects to a change says how it ought to be, and not how it is. */
const OBJECTS =
  /\b(?:wrong|should(?:n['’]t| not)? (?:be|have)|must be|ought to|instead|needs? to be|not the right|rather than)\b/i;
export const isCorrected = ({ claim, records }: Said): boolean =>
  claim.kind === 'event' &&
  claim.what.subjects.some(({ candidates }) => candidates.some(({ type }) => type === 'change')) &&
  claim.what.actions.some((action) => HELD.has(action)) &&
  records.length > 0 &&
  records.every((event) => isStatement(event) && OBJECTS.test(event.text ?? ''));

/** "Back to the release of the afternoon before": the record of a rollback is one to another release, unless it gives its time. */
const OF_A_DAY =
  /\b(?:release|version|revision|build|deploy(?:ment)?|state|image)s? (?:of|from) (?:the )?(?:(?:previous|same|that|last|this|day|next) )*(?:yesterday|morning|afternoon|evening|night|noon|midnight|day|week)\b|\b(?:yesterday|(?:this|that|last) (?:morning|afternoon|evening|night|week))['’]s (?:release|version|revision|build|deploy(?:ment)?|state|image)\b/;
export const wasOfAnotherDay = ({ claim, text }: Said): boolean => claim.kind === 'event' && OF_A_DAY.test(text);

/** "Books a slot, still a 404", where that very person says that it works. */
const WORKS = /\b(?:works|working|worked|fine|ok|okay|healthy|back(?: up)?|recovered|normal)\b/;
const FAILS = /\b(?:not|no|never|fail\w*|down|still|error\w*|broken)\b|n[’']t\b/;
export const isSaidToWork = ({ claim, beside, records }: Said): boolean =>
  claim.kind === 'state' &&
  claim.state === 'failing' &&
  !claim.negated &&
  beside.some(({ findings }) =>
    findings.some(
      ({ stance, pointers }) =>
        stance === 'supports' &&
        pointers.some(
          (pointer) =>
            pointer.kind === 'event' &&
            !records.includes(pointer.event) &&
            WORKS.test(pointer.event.text?.toLowerCase() ?? '') &&
            !FAILS.test(pointer.event.text?.toLowerCase() ?? ''),
        ),
    ),
  );
