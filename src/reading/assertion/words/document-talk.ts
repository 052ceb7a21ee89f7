/** What a report says about itself: its authors, state, times, method and layout. */

/** Keys of `Key: value` lines that describe the document. */
export const METADATA_KEY =
  /^(?:(?:lead |main |report |document |post-?mortem |incident report )?(?:authors?|writers?|editors?|owners?)(?: of (?!.{0,30}\d).{0,30})?|(?:written|prepared|drafted|compiled|edited|reviewed|generated|created|published|approved for release|signed off) (?:by|with|on|from|at)|(?:document |report |post-?mortem |review |draft )?(?:status|state|version|revision|classification|confidentiality|distribution|circulation|audience|id|date|draft|format|template|language|title|type|layout|slug|tags?|categories|keywords|reviewers?|contributors?|readers?)|(?:prepared|written|meant|intended) for|(?:reading|estimated reading) time|to|from|cc|bcc|subject|re|sent|reply-to|(?:all )?times?(?: ?zones?)?|clocks?|tz|timestamps?|zone|time (?:base|basis|zone)s?|(?:dates?|days?) and (?:clocks?|hours?|times?)|incident|incident (?:id|number|no\.?|ticket|reference|name|title)|reference|ref|links?|related(?: documents?)?|review meeting|meeting|(?:call |meeting |bridge )?recording|sources?|method(?:ology)?|note|notes|disclaimer|scope|purpose|last (?:updated|edited|modified|review(?:ed)?)|updated|next (?:update|review|meeting|session|call)|agenda|a\.?o\.?b\.?|any other business|apologies|excused|absent|regrets|(?:doc(?:ument)?|page) owner|contact(?: person)?|notifying (?:person|party|body)|confidential|document)$/i;

/** Keys whose value is a judgement or a wish, unless it tells of the past. */
export const VIEW_KEY =
  /^(?:(?:(?:overall|our|my|final|confidence|risk) )*(?:confidence|rating|grade|score|mood|verdict|sentiment)(?: level)?|wish(?:es)?|lessons?|lessons? (?:learned|learnt|\d+)|learnings?|take-?aways?|morals?|(?:main |key )?(?:lesson|take-?away|learning)|principle|opinion|residual risk)$/i;

/** Keys whose value looks ahead, unless it tells of something done. */
export const PLAN_KEY =
  /^(?:agreed|agreement|decisions?|decided|consensus|commitments?|targets?|goals?|aims?|objectives?|prevention|preventive (?:measures?|actions?)|proposals?|ideas?|options?|plans?|asks?|follow-?ups?)$/i;

/** Of those, the ones whose value may still state something about the incident. */
export const OPEN_KEY =
  /^(?:(?:review )?meeting|incident|notes?|sources?|reference|ref|date|state|type|related.*|links?|updated|scope)$/i;

/** Fields of front matter are about the document unless they name a part of the incident. */
export const INCIDENT_KEY =
  /\b(?:severity|duration|impact|started|start|ended|end|detected|resolved|mitigated|commander|services?|affected|customers?|window|cause|trigger|outage|users?|requests?|lost|downtime|alerts?)\b/i;

export const MADE_BY =
  /^(?:(?:this |the )?(?:report|document|post-?mortem|write-?up|summary|draft|version \S{1,8}),? )?(?:(?:was|is) )?(?:auto-?(?:matically )?)?(?:prepared|written|drafted|auto-drafted|generated|compiled|put together|authored|collected|summari[sz]ed|assembled|edited|produced|posted)\b(?: \w+ly)?(?: \w+)? ?(?:by|from|with|for)\b|^(?:the |this )?(?:(?:first|second|last|latter) (?:half|part)|rest|remainder|beginning|end|remaining part) of (?:this|the|my|our) (?:account|report|text|document|story|page|post|mail|letter|write-?up)\b|^(?:(?:first |early |rough |internal )?draft|confidential|for internal use|not for (?:distribution|publication|circulation)|work in progress)\b[^.:]{0,40}[.!]?$|^(?:written|typed|sent|drafted|composed|published) (?:on|from|in|at|for|late|after|before)\b(?!.*\d)/;

/** "Written by Ana, merged by Bo": that is told of a change. */
export const TOLD_OF_CHANGE = /, (?:and )?(?!written|taken|kept|told)\p{L}+(?:ed|ten|de) (?:by|on|at|in)\b/u;

/** The document as subject, or the reader led through it. */
export const SELF_REFERENCE =
  /^(?:this|the (?:present|following|below|purpose of this|aim of this|goal of this|scope of this)|our|my)\s?(?:report|document|post-?mortem|write-?up|digest|summary|page|account|note|review|retrospective|letter|notice|paper|text|post|section|article|message|e-?mail|mail|timeline|table|list|draft|analysis)\b(?!.{0,60}\b(?:was|were|had|did)\b)|^the (?:purpose|aim|goal|scope) of this (?:report|document|post-?mortem|write-?up|page|note|review)|^(?:(?:several|some|many|most|those|all) of you\b|here(?:'s| is| are)|below (?:is|are|you|we|i|follows?)|what follows|following is|the following|see (?:below|above|also|the|\S+ for)|for [a-z ]{3,30},? see\b|for (?:details|more|background|the full)|more (?:details?|information|background)|(?:a|the) (?:longer|full|complete|detailed) (?:version|report|post-?mortem|write-?up|timeline|analysis)|names (?:appear|are)|(?:\w+ )?(?:references|links|footnotes|screenshots|graphs|charts|line numbers|quotes|figures|numbers|ids) (?:are|is|were|below|above) (?:to|from|rounded|taken|approximate|given|as|linked|below|attached|abridged)|read on|(?:the )?(?:next steps?|follow-?ups?|action items?|actions|learnings|lessons|findings|recommendations|details|logs|raw \w+|contributing factors) (?:is|are) (?:listed|described|given|shown|summari[sz]ed|discussed|detailed|attached|collected|set out|found|tracked) )|(?:^|\b(?:i|we) )(?:pull|pulled|pulling|put|wrote|compiled|collected|gathered) (?:\w+ )?(?:this|the notes|together|these)|\b(?:so )?here(?:'s| is) (?:what|how|a|an|the|my|our)\b|\b(?:as follows|the following(?! (?:day|morning|evening|week|night|month|hour|afternoon|minute|year)\b))\b.{0,10}$|\b(?:want|like) to (?:provide|share|give|explain|offer|describe|talk)\b|\b(?:not|are not|is not) in the evidence\b|\bmay (?:well )?have (?:missed|got|gotten)\b/;

/** The writer on the writing: "I have kept to my own part", "I tell it as a story", "I am the release agent and answer in your order", "This is how the evening looked from the hall". */
export const ABOUT_WRITING =
  /^(?:i|we)(?: have|'ve)? (?:kept|keep|confined?|limit(?:ed)?|restrict(?:ed)?|stick|stuck) (?:(?:myself|ourselves) )?to (?:my|our|the|what) (?:own )?(?:parts?|side|facts|role|share|i\b|we\b)|^(?:i|we)(?: have|'ve)? (?:tell|told|written|wrote|write|set|arranged?|ordered) (?:it|this|these|them|that|all this)(?: down)? (?:as|in the order)\b|^i am (?:the|an?|your) (?:[\p{L}-]+ ){0,3}(?:agent|assistant|author|writer|bot|model|secretary)\b|^this is (?:how|what) .{2,40}\b(?:looked|seemed|felt|was|went)(?: like)? (?:from|to (?:me|us)|at (?:the|our|my))\b|\b(?:the|any|no|an?) ambition (?:of this|to (?:judge|blame|be complete|name))\b/u;
