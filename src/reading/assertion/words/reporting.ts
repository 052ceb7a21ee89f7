/** Verbs and phrases by which a text gives somebody's words or beliefs, with the manner they stand for. */

export type Manner =
  | 'said'
  | 'reported'
  | 'asked'
  | 'denied'
  | 'believed'
  | 'noticed'
  | 'confirmed'
  | 'ordered'
  | 'promised';

const MANNERS: Readonly<Record<Manner, string>> = {
  said: 'say says said saying tell tells told write writes wrote state states stated mention mentions mentioned note notes noted add adds added reply replies replied answer answers answered comment comments commented post posts posted announce announces announced explain explains explained argue argues argued remark remarks remarked objected protested complained countered retorted cautioned stressed declared declares informs informed relayed relays reminded reminds foretold foretells predicted predicts forecast forecasts',
  reported: 'report reports reported claim claims claimed estimate estimates estimated',
  asked: 'ask asks asked question questions questioned wonder wonders wondered request requests requested',
  denied: 'deny denies denied dispute disputes disputed reject rejects rejected disagree disagrees disagreed',
  believed:
    'think thinks thought believe believes believed suspect suspects suspected assume assumes assumed expect expects expected guess guesses guessed reckon reckons reckoned feel feels felt consider considers considered doubt doubts doubted',
  noticed:
    'notice notices noticed see sees saw observe observes observed realise realises realised realize realizes realized find finds found discover discovers discovered spot spots spotted learn learns learned learnt know knows knew recall recalls recalled',
  confirmed:
    'confirm confirms confirmed admit admits admitted agree agrees agreed acknowledge acknowledges acknowledged verify verifies verified concede concedes conceded',
  ordered:
    'suggest suggests suggested propose proposes proposed recommend recommends recommended order orders ordered instruct instructs instructed urge urges urged warn warns warned advise advises advised insist insists insisted demand demands demanded',
  promised: 'promise promises promised offer offers offered agree-to assure assures assured',
};

const BY_VERB: ReadonlyMap<string, Manner> = new Map(
  Object.entries(MANNERS).flatMap(([manner, verbs]) =>
    verbs.split(' ').map((verb) => [verb, manner as Manner] as const),
  ),
);

export const mannerOf = (verb: string): Manner | undefined => BY_VERB.get(verb);

/** "according to Ana", "per Dario": the speaker follows. */
export const ACCORDING = /\b(?:according to|per|in the words of|as per)\s/;
