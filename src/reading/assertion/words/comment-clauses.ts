/** Asides by which a writer comments on saying something ("I should add", "for what it is worth"): they say nothing of the rest. Over lower-case text. */

export const COMMENT_CLAUSE =
  /\b(?:for what it(?: is|'s) worth|(?:i|we) (?:should|must|have to|might|may|would) (?:(?:say|admit|confess|stress)(?: that\b|(?=[,:]))|add(?: that(?= (?:the|it|this|we|i|nobody|no)\b)|(?=,)))|(?:it|that) (?:must|should|has to) be (?:said|added|noted|admitted)(?: that)?|(?:i(?:'m| am)|we(?:'re| are)) (?:sorry|sad|glad|happy|afraid|relieved|pleased|ashamed) to (?:say|report|admit)(?: that)?|needless to say|to be (?:honest|fair|precise|exact)|strange as it (?:is|sounds|may sound)|if i may say so|if (?:you're|you are|anyone is) into (?:that|numbers|such things))/g;
