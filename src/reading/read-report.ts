/** From a report's text to units, passages, authors and typed claims, against the names that the evidence gives; sees no record. */
import type { Claim } from '../claims/claim.js';
import { claimId } from '../claims/frame.js';
import type { Entity } from '../domain/entity.js';
import type { Identity } from '../domain/identity.js';
import type { Manifest } from '../domain/incident.js';
import type { Reason } from '../domain/reason.js';
import { assertionOf } from './assertion/assertion-of.js';
import { readAuthors } from './authors/read-authors.js';
import type { ReportAuthor } from './authors/report-author.js';
import { withoutOpening } from './claims/openings.js';
import type { OtherReading } from './claims/other-readings.js';
import { readClaims } from './claims/read-claims.js';
import type { ReadingContext } from './claims/reading-context.js';
import { windowOf, zoneOf } from './claims/report-frame.js';
import type { ReportOptions } from './claims/report-options.js';
import type { Draft } from './claims/sentence.js';
import { describeEntities } from './discourse/describe.js';
import { Discourse } from './discourse/discourse.js';
import { forReport } from './lexicon/for-report.js';
import { buildLexicon } from './lexicon/lexicon.js';
import { type Rereading, rereadingOf } from './rereading.js';
import { readStructure } from './units/read-units.js';
import type { OtherPassage, Unit } from './units/unit.js';

/** The names a report is read against. */
export interface Names {
  readonly manifest: Manifest;
  readonly entities: readonly Entity[];
  readonly identities: readonly Identity[];
}

export interface ReadReport {
  readonly title: string;
  readonly units: readonly Unit[];
  readonly others: readonly OtherPassage[];
  readonly claims: readonly Claim[];
  /** What else units may be read to say, by unit id: for where the first reading leads nowhere. */
  readonly otherwise: ReadonlyMap<string, readonly OtherReading<Claim>[]>;
  readonly authors: readonly ReportAuthor[];
  /** Why a unit makes no claim, by unit id. */
  readonly reasons: ReadonlyMap<string, Reason>;
  /** Units that nothing was made of: reading them failed. */
  readonly unread: ReadonlySet<string>;
  /** Sentences that can be read again with one word turned, by unit id. */
  readonly rereadings: ReadonlyMap<string, Rereading>;
  /** Zones that its clocks may be in as well, where nobody says which. */
  readonly otherZones: readonly string[];
}

/** `readUnit` is who reads a unit: the grammar, unless somebody else speaks its language. */
export function readReport(text: string, names: Names, options: ReportOptions, readUnit = readClaims): ReadReport {
  const structure = readStructure(text);
  const { lexicon: known, descriptions } = vocabularyOf(names);
  const lexicon = forReport(
    known,
    structure.units.map((unit) => unit.text),
  );
  const authors = readAuthors(structure.units, lexicon, options.authors);
  const { zone, others: otherZones } = zoneOf(structure, options, names.manifest.incident);
  const context: ReadingContext = {
    lexicon,
    descriptions,
    discourse: new Discourse(),
    window: windowOf(names.manifest.incident),
    options,
    zone,
    reportZone: zone,
    date: dateOption(options),
    reportDate: dateOption(options),
    section: undefined,
    authors: authors.length === 1 && authors[0]!.identity ? [authors[0]!.identity] : [],
    rowTime: undefined,
    itemPeople: new Map(),
  };
  const reasons = new Map<string, Reason>();
  const unread = new Set<string>();
  const rereadings = new Map<string, Rereading>();
  const otherwise = new Map<string, readonly OtherReading<Claim>[]>();
  const drafts = structure.units.flatMap((unit, i) => {
    const around = i > 0 ? { previous: structure.units[i - 1]!, structure } : { structure };
    const read = (one: Unit, against: ReadingContext) => {
      const assertion = assertionOf(withoutOpening(one), around);
      const { drafts, others } = readUnit(one, assertion, against);
      return { assertion, drafts, others: others.map(({ how, claims }) => ({ how, claims: numbered(claims) })) };
    };
    if (unit.kind === 'sentence')
      rereadings.set(
        unit.id,
        rereadingOf(unit, context, (one, against) => {
          const { drafts, others } = read(one, against);
          return { claims: numbered(drafts), others };
        }),
      );
    try {
      const { assertion, drafts, others } = read(unit, context);
      if (!assertion.asserts) reasons.set(unit.id, assertion.reason ?? 'opinion');
      if (others.length > 0) otherwise.set(unit.id, others);
      return drafts;
    } catch {
      // Reports are hostile: a sentence that breaks its reader costs that sentence, and says so, never the verification.
      reasons.set(unit.id, 'reading_failed');
      unread.add(unit.id);
      return [];
    }
  });
  const claims = numbered(drafts);
  return {
    title: structure.title,
    units: structure.units,
    others: structure.others,
    claims,
    otherwise,
    authors,
    reasons,
    unread,
    rereadings,
    otherZones,
  };
}

const numbered = (drafts: readonly Draft[]): readonly Claim[] =>
  drafts.map((draft, i) => ({ id: claimId(i), ...draft }) as Claim);

interface Vocabulary {
  readonly identities: Names['identities'];
  readonly manifest: Manifest;
  readonly lexicon: ReadingContext['lexicon'];
  readonly descriptions: ReadingContext['descriptions'];
}

const vocabularies = new WeakMap<Names['entities'], Vocabulary>();

/** The same names make the same vocabulary: it is built once for an incident, not once a report. */
function vocabularyOf(names: Names): Vocabulary {
  const { entities, identities, manifest } = names;
  const before = vocabularies.get(entities);
  if (before?.identities === identities && before.manifest === manifest) return before;
  const all = [...entities, ...manifest.aliases];
  const made = {
    identities,
    manifest,
    lexicon: buildLexicon(all, identities),
    descriptions: describeEntities(all),
  };
  vocabularies.set(entities, made);
  return made;
}

/** The caller's `YYYY-MM-DD`; undefined when there is none. */
function dateOption(options: ReportOptions): ReadingContext['date'] {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(options.date ?? '');
  return found ? { y: Number(found[1]), m: Number(found[2]), d: Number(found[3]) } : undefined;
}
