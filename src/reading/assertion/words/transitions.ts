/** How a text leads its reader on: what comes next, what was told, where to look. Nothing of it is about the incident. Over lower-case text. */

/** Parts and kinds of telling: "version", "numbers", "side". */
const TELLING =
  '(?:numbers?|figures|versions?|story|stories|background|timeline|chronology|words?|remarks?|details?|parts?|side|summary|facts|account|questions?|answers?|context|conclusions?|lessons?|learnings?|aftermath|beginning|recap|explanations?|caveats?|preamble|introduction|disclaimer|confession|basics|bits?|themes|points|observations|thoughts|takeaways|chapter|topic|subject|item|rest)';

/** Without a verb of its own: "Now the numbers.", "First the short version.", "Some background first.", "The story so far." */
const BARE = new RegExp(
  `^(?:(?:(?:and|but|so) |with (?:that|this),? )?(?:now|below|above|first|next|finally|lastly|then|also)?,? ?(?:(?:to|for|on to|over to|back to|enough of|with) )?(?:(?:the|a|an|some|a few|few|more|one|one more|one last|two|my|our) )?(?:[a-z-]+ ){0,2}?${TELLING}(?: (?:first|so far|again|now|next|in (?:brief|short|full|order)|to (?:begin|start|finish|close|end) with|up front|of (?:my|our) own|that \\w+|(?:on|about|for) .{1,40}))?|fast[- ]forward to .{1,40}|on to .{1,40}|now (?:for|to) what \\w+) *[.:!…]*$`,
);
const AUXILIARY = /\b(?:is|are|was|were|has|have|had|did|do|does)\b/;
/** "The long version follows.", "Three themes stand out.", "That was the technical side.", "We then turned to the second question." */
const LED = new RegExp(
  `^(?:(?:the|a|some|more|my|our|two|three|four|five|several) )?(?:[a-z-]+ )?${TELLING} (?:follows?|stands? out|emerges?|remains?|comes? (?:next|first|below|later)|below|above)[.:]*$|^that (?:was|is|concludes|were|ends) (?:for |all for )?(?:the|our|my) (?:[a-z-]+ )?${TELLING}[.:]*$|^(?:we|i) (?:then |now |next |also |later )*(?:turn|turned|come|came|move|moved|return|returned|get|got|go|went) (?:on |back |now )*to the (?:[a-z-]+ )?${TELLING}\\b`,
);
/** "For those who were not there, the morning as seen from my desk:" */
const ADDRESSES =
  /^(?:and |so |but )?for (?:those|anyone|readers|everyone|the curious|the record|completeness|context|reference)\b.{0,120}:$|^(?:picture|imagine) (?:this|it|the scene)\b/;

export const leadsReader = (text: string): boolean =>
  (BARE.test(text) && !AUXILIARY.test(text)) || LED.test(text) || ADDRESSES.test(text);

/** "I took the following precautions:", "Some things cost us time:": the line only announces its list. */
export const ANNOUNCES_LIST =
  /\b(?:the following|as follows|like this|(?:some|several|a few|many|other|two|three|four|five|six|\d) (?:[a-z-]+ )?(?:things?|points?|steps?|precautions|reasons?|factors|measures?|lessons?|questions?|observations?|remarks?)|these (?:things|points|steps))\b.{0,60}:$/;
