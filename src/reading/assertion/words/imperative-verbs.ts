/** Base forms that open a task or request; the ambiguous ones are also nouns and need more around them. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Hardly ever a noun at the head of a sentence. */
export const PLAIN_IMPERATIVES = words(
  'forgive excuse pardon hang picture assume beware bear mind pair chase rest ' +
    'add adopt agree align allow amend analyse analyze apply archive ask assign automate avoid be become block bring buckle build-out buy cancel capture carry celebrate check choose classify mark ignore accept approve clarify come compare configure confirm ' +
    "connect consider consolidate contact continue convert coordinate copy create cut decide define delete deprecate describe design determine develop disable discuss distribute do don't double-check drop educate eliminate enable " +
    'encourage enforce engage ensure establish evaluate examine exclude expand explain explore expose extend fail find finish follow forget forward gather get give go harden have hire hold identify imagine suppose implement improve include incorporate increase inform ' +
    'install instrument integrate introduce investigate involve join keep know learn let limit list listen look lower make migrate minimise minimize mention move name never notify obtain organise organize plan ' +
    'practise practice prepare prevent prioritise prioritize propose protect provide publish pull put raise read rebuild reconsider record reduce refactor refresh refuse register rehearse reject remember remind remove rename renew replace ' +
    'reply require re-land re-run rerun resolve restrict retire rethink revisit revoke rewrite rotate schedule see send set share shorten show simplify sit skip socialise speak specify split stand start stay stop store strengthen subscribe switch ' +
    'take talk teach tell think tidy tighten track train treat trust try tune turn unify upgrade use validate verify wait warn watch write',
);

/** Also nouns of incident talk: "deploy of api failed", "page went out". */
export const NOUN_LIKE_IMPERATIVES = words(
  'access clean clear close complete correct open own separate slow call document offer order line cover alert audit backfill back-fill backup benchmark build canary change deploy draft fix flag force freeze gate link load log measure merge model monitor mute page patch ping pin probe process push query question rate release report request research restart restore ' +
    'retry return review revert rollback run sample scale ship snooze sync tag test ticket time trace trigger update vote work',
);
