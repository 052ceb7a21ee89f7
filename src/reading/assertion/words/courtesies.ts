/** Greetings, thanks, apologies, sign-offs and invitations. */

export const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|greetings|hej|hallo)\b[^.:;]{0,60}[,!.–—-]?$|^(?:all|team|folks|everyone|colleagues)[,!]$|^(?:hi|hello|hey|dear) (?:all|team|everyone|folks|colleagues|both|there)\b/;
export const WELL_WISH =
  /\b(?:hope (?:this|you|everyone|all)\b.{0,30}\b(?:well|finds)|trust (?:this|you) .{0,20}well)\b/;
export const SIGN_OFF =
  /^(?:(?:kind|best|warm|many|with (?:kind|best))(?: (?:regards|wishes|thanks))?|regards|best|cheers|sincerely|yours(?: \w+)?|thanks|thank you|ttyl|br|all the best|take care|until next time|have a (?:nice|good|great) .{0,20})[,.!]?(?: \S+){0,3}$|^(?:kind|best|warm|many)(?:est)? (?:regards|wishes|thanks) from\b/;
export const THANKS =
  /^(?:and |so |finally,? |also,? |again,? |once more,? )?(?:(?:big|many|special|huge|sincere|warm|our|my) )?(?:thanks?\b|thx|ty\b|ta\b(?=,|[.!]?$)|much obliged|kudos|shout-?outs?|props\b|hats off|well done|congrat|bravo|cheers\b|credit to)|\b(?:(?:would|'d|want|like|wish|also|i|we) (?:to |also )?(?:thank\b|express (?:our|my)|apologi[sz]e|say (?:sorry|thank))|we(?:'re| are)? (?:\w+ )?grateful|we appreciate|i appreciate)/;
export const APOLOGY =
  /\b(?:apologi[sz]e|apologies|(?:we|i)(?:'re|'m| are| am) (?:\w+ )?sorry|(?:we|i) (?:\w+ )?regret|(?:sincerely|deeply|greatly|truly|much|very much) regretted(?! by)|you deserved? (?:better|more|to|an?))\b/;
export const INVITATION =
  /\b(?:please|pls|plz|kindly|(?<!\b(?:had|has|have|he|she|they|then|also|who) |\w+ing )let (?:me|us) know(?! that)|let's|feel free|shout if|stay tuned|bear with us|get in touch|reach out|reply to this|(?:questions|corr?ections|comments|feedback|suggestions|additions|pull requests|edits)(?: \w+)? (?:are )?(?:very )?(?:welcome|appreciated|to)|ask away|happy to (?:discuss|answer|help|talk)|bring (?:your )?questions|is available (?:on request|from)|at your (?:disposal|service)|can contact)\b/;
