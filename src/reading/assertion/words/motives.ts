/** Aims and intentions: what somebody wanted, as against what they did. */

export const MOTIVE =
  /\b(?:(?:my|our|the|its|their|his|her) (?:\w+ )?(?:aim|goal|intention|intent|idea|purpose|motive|motivation|hope|objective|thinking|reasoning|plan|rationale|point|priority|focus|ambition|principle|instinct|strategy|philosophy|mission|spirit)(?: \w+){0,5}? (?:was|is|were|has been|had been)(?: always| simply| only)? (?:to|that|not to)|(?:was|were|is|are) (?:only |always |originally |never )?(?:supposed|meant|intended|designed) to|(?:we|i) (?:only |just |always )?want(?:ed)? to|in the hope|(?:he|she|they|the (?:agent|bot|team|engineer|on-call)) (?:(?:only|just|simply|merely) )?(?:wanted|hoped|meant|intended|wished) to|(?:was|were) (?:only|just|merely|simply) trying to)\b|\b(?:intention|principle|aim|goal|purpose|idea|objective) (?:\w+ )?was to\b|\b(?:was|were|is) (?:never |not |always |only )(?:the|our|my|a) (?:\w+ )?(?:goal|aim|point|intention|intent|idea|priority|purpose|ambition)\b|^(?:and |but |so )?(?:the|our|my) (?:\w+ )?(?:aim|goal|target|hope|ambition|objective|idea)(?: here)? (?:is|was|remains)\b/;

/** A purpose that hangs on a main clause. */
export const PURPOSE =
  /^(?:so that|in order (?:to|that)|so as to|with the aim|to make sure|to ensure|to avoid|to prevent|for the sake)\b/;
