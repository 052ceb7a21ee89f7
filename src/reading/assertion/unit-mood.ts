/** What a unit's kind and place decide before grammar is asked: metadata lines, signatures, lead-ins, boxes of tasks. */
import type { Reason } from '../../domain/reason.js';
import type { Unit } from '../units/unit.js';
import { type ByLinePlace, isByLine, namesThosePresent } from './by-line.js';
import { CODE } from './plain-text.js';
import { speaksOfPast } from './tense.js';
import { INCIDENT_KEY, METADATA_KEY, OPEN_KEY, PLAN_KEY, VIEW_KEY } from './words/document-talk.js';
import { ANNOUNCES_LIST } from './words/transitions.js';

const LEAD_IN = /:$/;
/** "Things that went poorly:" */
const RETROSPECT_HEAD =
  /^(?:the )?(?:things?|what|where) (?:that )?(?:we )?(?:went|got|did|worked|could have)\b[^.]{0,40}:$/;
const QUESTION_WORD = /^(?:how|why|what|who|where|when|which)\b/;
const SIGNATURE = /^(?:[-–—] ?)?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,2}[,.]?$/u;
const ACTION_HEAD = /^(?:action|task|to-?do|follow-?up|next step|item|work item|remediation)/i;
const OWNER_HEAD = /^(?:owner|assignee|due|deadline|target|eta|who|responsible|by when)/i;
/** Nothing but a noise. */
const INTERJECTION =
  /^(?:lol|lmao|haha+|heh|idk|meh|ugh|phew|sigh|anyway|anyways|whatever|ok|okay|yay|welp|oof|wow|oops|sorry|cheers|ha|hm+|on it|brb(?: \w+)?|afk|wip|will do|copy that|good (?:catch|point|question|call)|on my way|omw|mea culpa|point taken|fair(?: enough)?|fun|nice|not (?:pretty|great|ideal)|rough notes?|coffee(?: first)?|yikes|sheesh|fml|wtf)(?:[\s,]+(?:lol|haha|sigh|ok|anyway))*[.!?…)]*$/;
/** A key that owns up to guessing. */
const OWN_GUESS =
  /^(?:(?:my|our) (?:\w+ )?(?:take|view|opinion|bet|impression|guess)|(?:(?:my|our|the|an?|initial|first|early|working|current|main) )*(?:theory|hunch|hypothesis|assumption|suspicion|speculation|rumou?r|expectation)|expected(?: (?:behaviou?r|result|outcome))?)$/i;
/** "First hypothesis: at 12:31 I named the release": that somebody guessed so is a fact. */
const TELLS_OF_GUESSING =
  /^\W*(?:at )?\d{1,2}[:.]\d\d\b|^.{0,40}\b(?:I|we|he|she|they) (?:named|thought|suspected|assumed|blamed|suggested|proposed)\b/i;
/** "What a night!" */
const EXCLAIMS = /^what an? [^!?]{1,60}!+$/;
/** Fragments that only look ahead. */
const RESOLVE =
  /^(?:never again|not again|onwards?|to be (?:\w+ed|continued|decided)|(?:rough|raw|quick|first)[\w ]{0,20}, to be \w+)[.!]*$|^to be (?:\w+ed|written|done)(?: (?:in|up|out))? (?:by|in|with|at|before)\b/;
/** A letter of ours, accents aside, a digit or something masked. */
const SAYS = /[a-z\d§¤]/;
const EMPTY_VALUE = /^(?:-|–|—|\?+|tbd|tbc|tba|n\/?a|unknown|pending|todo|to follow|to be \w+)\.?$/;

/** The reason why the unit cannot assert whatever its words are; null to let grammar decide. */
export function decidedByPlace(unit: Unit, plain: string, place: ByLinePlace = {}): Reason | null {
  if (unit.pair && !unit.row) return decidedByKey(unit, plain);
  if (unit.kind === 'row' && isActionRow(unit)) return speaksOfPast(plain) ? null : 'action_item';
  if (unit.list?.task === 'open') return 'action_item';
  if (
    unit.kind === 'sentence' &&
    LEAD_IN.test(plain) &&
    (QUESTION_WORD.test(plain) || RETROSPECT_HEAD.test(plain) || ANNOUNCES_LIST.test(plain) || !speaksOfPast(plain))
  )
    return 'lead_in';
  if (unit.kind === 'sentence' && isBareTitle(unit)) return 'heading';
  if (
    unit.kind === 'sentence' &&
    !unit.list &&
    unit.quoteDepth === 0 &&
    SIGNATURE.test(unit.text) &&
    !plain.includes(CODE) &&
    !answers(unit, place.previous)
  )
    return 'greeting';
  if (isByLine(unit, plain, place)) return 'metadata';
  if (RESOLVE.test(plain)) return 'plan';
  if (EXCLAIMS.test(plain)) return 'opinion';
  if (unit.row && isAboutDocument(unit)) return 'metadata';
  if (unit.row && unit.pair) return decidedByKey(unit, plain);
  if (INTERJECTION.test(plain) || /^(?:nit|ps|p\.s\.)\b[:,]/.test(plain)) return 'opinion';
  if (/^\/?cc\b.{0,80}$|^[+-]1$/.test(plain)) return 'metadata';
  if (!SAYS.test(plain) && !SAYS.test(plain.normalize('NFD'))) return 'greeting';
  return null;
}

function decidedByKey(unit: Unit, plain: string): Reason | null {
  const { key, value } = unit.pair!;
  const said = plain.slice(value.start, value.end).trim();
  if (OWN_GUESS.test(key) && !TELLS_OF_GUESSING.test(unit.text.slice(value.start))) return 'hedged';
  if (EMPTY_VALUE.test(said)) return 'ignorance';
  if (namesThosePresent(unit.text)) return 'metadata';
  // "Status: resolved" is the incident's, "Status: final" the document's.
  if (/^(?:status|state)$/i.test(key) && INCIDENT_STATE.test(said)) return null;
  if (METADATA_KEY.test(key))
    return (OPEN_KEY.test(key) && speaksOfPast(said)) || tellsOfPast(said) ? null : 'metadata';
  if (VIEW_KEY.test(key) && !speaksOfPast(said)) return 'opinion';
  if (PLAN_KEY.test(key) && !speaksOfPast(said)) return 'plan';
  if (/^(?:start|stop|continue|keep|drop|less|more|try)$/i.test(key) && /^[a-z]+ing\b/.test(said)) return 'plan';
  if (unit.kind === 'front_matter' && !INCIDENT_KEY.test(key)) return 'metadata';
  if (
    /^(?:todo|to-?do|next|action|ask|request|fixme|work item|(?:suggested|proposed|recommended|planned) (?:action|follow-?up|fix|improvement|next step|remedy|change)|recommendation)s?$/i.test(
      key,
    )
  )
    return 'action_item';
  return null;
}

const INCIDENT_STATE =
  /^(?:✅|✔|\W)*(?:fully |now )?(?:resolved|mitigated|recovered|restored|contained|ongoing|monitoring|investigating|identified|fixed|all clear|green|red)\b/;

/** "Status: INC-5 was reported at 09:32": a sentence of the past with a figure of its own, whatever its key is. */
const tellsOfPast = (said: string): boolean =>
  speaksOfPast(said) &&
  (/\b(?:was|were|had|did|went|took)\b/.test(said) ||
    /^(?:resolved|mitigated|recovered|restored|contained|declared)\b/.test(said)) &&
  /[\d§]/.test(said);

/** "Who approved it? Ola.": a name alone may answer. */
const answers = ({ section }: Unit, previous: Unit | undefined): boolean =>
  previous !== undefined && previous.section === section && /\?\W*$/.test(previous.text);

/** A run-in head in bold: "Root cause." */
const isBareTitle = ({ text, spans, list }: Unit): boolean =>
  spans.some(({ kind, start, end }) => kind === 'strong' && start === 0 && end >= text.length - 1) &&
  text.split(' ').length <= 4 &&
  !list &&
  !speaksOfPast(text.toLowerCase());

/** A row of two cells is a key with its value: "Document status | Draft 2". Not "Author", which may be a change's. */
const isAboutDocument = ({ row, text }: Unit): boolean => {
  const [key, value, ...more] = row?.cells ?? [];
  if (!key || !value || more.length > 0) return false;
  const name = text.slice(key.start, key.end).trim();
  return METADATA_KEY.test(name) && !OPEN_KEY.test(name) && !/^(?:author|owner|reviewer)s?$|^incident/i.test(name);
};

const isActionRow = ({ row, section, text }: Unit): boolean => {
  const heads = row?.headers ?? [];
  const [first] = row?.cells ?? [];
  // "| 12:24 | Ana | acks the page |" below "UTC, Who, Action": a clock opens what was done, not what is to be done.
  const logged = first !== undefined && CLOCK_FIRST.test(text.slice(first.start, first.end).trim());
  return (
    section.role === 'action_items' ||
    (!logged && heads.some((head) => ACTION_HEAD.test(head)) && heads.some((head) => OWNER_HEAD.test(head)))
  );
};
const CLOCK_FIRST = /^(?:\d{4}-\d\d-\d\d[ T])?\d{1,2}[:.]\d\d\b/;
