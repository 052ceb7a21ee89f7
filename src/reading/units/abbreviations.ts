/** Words that carry a full stop without ending a sentence. */

/** The stop never ends a sentence, in any case. */
export const NEVER_FINAL: ReadonlySet<string> = new Set(
  'e.g i.e eg ie viz cf vs approx resp incl excl bc w al vol fig figs eq eqs ref refs pp tel ext attn feat messrs a.k.a aka'.split(
    ' ',
  ),
);

/** The stop ends a sentence only when what follows starts like one. */
export const SOMETIMES_FINAL: ReadonlySet<string> = new Set(
  (
    'etc a.m p.m am pm inc ltd corp co llc gmbh plc bros dept univ assn al u.s u.k u.n e.u ph.d ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'hr hrs sr jr min mins sec secs max avg rel env svc msg cfg conf orig prev cont misc temp app apps'
  ).split(' '),
);

/** Abbreviations that speak of the number after them. */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set([
  'no',
  'nos',
  'nr',
  'p',
  'pp',
  'par',
  'para',
  'rev',
  'art',
  'step',
  'line',
  'pt',
]);

/** Nouns that a single capital letter completes ("plan B."), so that its stop is not an initial's. */
export const LETTERED: ReadonlySet<string> = new Set(
  'plan option step appendix team group class type phase variant version zone region cluster shard node stage part section building room cell vitamin grade tier side pool rack hall az'.split(
    ' ',
  ),
);

/** Zones that follow "a.m." and "p.m." inside a sentence. */
export const AFTER_HALF_DAY =
  /^(?:UTC|GMT|[A-Z]{1,2}[SD]?T|CES?T|AES?D?T|IST|BST|JST|Eastern|Central|Mountain|Pacific|London|local|Z)\b/;
