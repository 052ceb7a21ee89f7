/** Who an unmatched name may be: known identities with a name spelled alike, and why. Suggestions only; nobody is attached by them. Pure. */
import type { Identity, IdentityKind } from '../../domain/identity.js';
import { contradicts, isChatId, isEmail, spelling } from '../timeline/spellings.js';

export type Likeness = 'same_letters' | 'name_in_handle' | 'initial_and_surname' | 'same_first_name' | 'one_letter_off';

export interface Suggestion {
  /** Id of a known identity. */
  readonly identity: string;
  readonly likeness: Likeness;
  /** The two spellings that are alike: of the unmatched, and of the known. */
  readonly unmatched: string;
  readonly known: string;
}

export interface Unmatched {
  readonly names: readonly string[];
  readonly kind?: IdentityKind;
}

/** @param dismissed identities that take no place among the few that are given; they come besides */
export type Suggester = (unmatched: Unmatched, dismissed?: ReadonlySet<string>) => readonly Suggestion[];

/** The most telling first. */
const ORDER: readonly Likeness[] = [
  'same_letters',
  'name_in_handle',
  'initial_and_surname',
  'one_letter_off',
  'same_first_name',
];
const MOST = 3;
/** Shorter ones are alike by chance. */
const SHORTEST = 4;
const SHORTEST_WITH_ERROR = 6;

interface Form {
  readonly spelled: string;
  /** Letters and digits alone, without accents, of a handle or of the part of an address before the at sign. */
  readonly letters: string;
  /** Words of a written name; one for a handle. */
  readonly words: readonly string[];
}

function formOf(spelled: string): Form | null {
  const form = spelling(spelled);
  if (isChatId(form)) return null;
  const local = isEmail(form) ? form.split('@')[0]! : form;
  const plain = local.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const letters = words.join('');
  return letters.length >= 2 && letters.length <= 100 ? { spelled, letters, words } : null;
}

/**
 * @example
 * const suggest = suggester(identities);
 * suggest({ names: ['mara.quist@kiln.example'] }); // → [{ identity: 'mara', likeness: 'same_letters', … }]
 */
export function suggester(known: readonly Identity[]): Suggester {
  const byId = new Map(known.map((identity) => [identity.id, identity]));
  const index = indexOf(known);
  return (unmatched, dismissed = new Set()) => {
    const best = new Map<string, Suggestion>();
    for (const spelled of unmatched.names) {
      const form = formOf(spelled);
      for (const found of form ? index.alike(form) : []) {
        const identity = byId.get(found.identity)!;
        if (!fits(unmatched, identity)) continue;
        const before = best.get(found.identity);
        if (!before || ORDER.indexOf(found.likeness) < ORDER.indexOf(before.likeness)) best.set(found.identity, found);
      }
    }
    const sorted = [...best.values()].sort(
      (a, b) => ORDER.indexOf(a.likeness) - ORDER.indexOf(b.likeness) || (a.identity < b.identity ? -1 : 1),
    );
    const open = sorted.filter(({ identity }) => !dismissed.has(identity)).slice(0, MOST);
    return sorted.filter((one) => open.includes(one) || dismissed.has(one.identity));
  };
}

/** People are not programs, and another address in one domain is another person. */
function fits({ names, kind = 'unknown' }: Unmatched, identity: Identity): boolean {
  const sides = [kind, identity.kind].map((one) => (one === 'agent' ? 'service' : one));
  if (sides[0] !== sides[1] && !sides.includes('unknown')) return false;
  return !contradicts(names, identity.names);
}

interface Entry {
  readonly identity: string;
  readonly form: Form;
}

function indexOf(known: readonly Identity[]) {
  const letters = new Multi();
  const initials = new Multi();
  const firstNames = new Multi();
  const nearly = new Multi();
  for (const { id: identity, names } of known) {
    for (const form of names.map(formOf).filter((one) => one !== null)) {
      const entry: Entry = { identity, form };
      letters.add(form.letters, entry);
      for (const key of initialKeys(form.words)) initials.add(key, entry);
      if (form.words.length > 1) firstNames.add(form.words[0]!, entry);
      if (form.letters.length >= SHORTEST_WITH_ERROR)
        for (const key of withOneOut(form.letters)) nearly.add(key, entry);
    }
  }
  return {
    *alike(form: Form): Generator<Suggestion> {
      const say = ({ identity, form: other }: Entry, likeness: Likeness): Suggestion => ({
        identity,
        likeness,
        unmatched: form.spelled,
        known: other.spelled,
      });
      if (form.letters.length >= SHORTEST) {
        for (const entry of letters.get(form.letters))
          yield say(
            entry,
            /\s/.test(form.spelled) === /\s/.test(entry.form.spelled) ? 'same_letters' : 'name_in_handle',
          );
        if (form.words.length === 1)
          for (const entry of initials.get(form.letters)) yield say(entry, 'initial_and_surname');
      }
      for (const key of initialKeys(form.words))
        for (const entry of letters.get(key)) yield say(entry, 'initial_and_surname');
      if (form.words.length === 1) {
        const entries = firstNames.get(form.letters);
        // Two of that first name: it says nothing.
        if (new Set(entries.map(({ identity }) => identity)).size === 1) yield say(entries[0]!, 'same_first_name');
      }
      if (form.letters.length < SHORTEST_WITH_ERROR) return;
      for (const key of withOneOut(form.letters))
        for (const entry of nearly.get(key))
          if (entry.form.letters !== form.letters) yield say(entry, 'one_letter_off');
    },
  };
}

class Multi {
  readonly #map = new Map<string, Entry[]>();

  add(key: string, entry: Entry): void {
    const list = this.#map.get(key);
    if (list) list.push(entry);
    else this.#map.set(key, [entry]);
  }

  get(key: string): readonly Entry[] {
    return this.#map.get(key) ?? [];
  }
}

/** `mquist`, `maraq`, `quistm` of Mara Quist: how logins are made of names. */
function initialKeys(words: readonly string[]): readonly string[] {
  if (words.length < 2 || words.length > 4) return [];
  const [first, last] = [words[0]!, words.at(-1)!];
  const keys = [first[0]! + last, first + last[0]!, last + first[0]!];
  return [...new Set(keys)].filter((key) => key.length >= SHORTEST);
}

/** The letters and every way to leave one out: two that share one of these differ by a letter put in, left out, changed or swapped with its neighbour. */
const withOneOut = (letters: string): readonly string[] => [
  ...new Set([letters, ...[...letters].map((_, at) => letters.slice(0, at) + letters.slice(at + 1))]),
];
