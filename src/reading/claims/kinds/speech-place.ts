/** Where something was said, as a phrase without a name: "in the incident channel", "in her review comment", "on the bridge"; it is no part of what was said. */
import type { Token } from '../../predication/token.js';

const PLACE =
  /^(?:channel|chat|slack|room|war-room|thread|bridge|call|meeting|stand-up|review|reviews|comment|comments|message|post|note|ticket|jira|pagerduty|github|request|pr|update|description|body)$/;
const MODIFIER =
  /^(?:the|a|an|his|her|their|our|my|its|this|that|incident|war|team|response|main|public|code|review|slack|chat|pull|written|short|own|first|same)$/;

/** The tokens of such phrases. */
export function placePhrases(tokens: readonly Token[]): ReadonlySet<Token> {
  const found = new Set<Token>();
  for (const [i, token] of tokens.entries()) {
    if (!/^(?:in|into|on|via|through|over|at)$/.test(token.folded) || standsThere(tokens, i)) continue;
    let end = i + 1;
    while (end < tokens.length && tokens[end]!.kind === 'word' && MODIFIER.test(tokens[end]!.folded)) end++;
    // "In review": the modifier is the place.
    const nouns = [...tokens.slice(i + 1, end), tokens[end]].filter((one) => PLACE.test(one?.folded ?? ''));
    if (nouns.length === 0) continue;
    if (!PLACE.test(tokens[end]?.folded ?? '')) end--;
    if (isName(tokens[end + 1])) continue;
    for (const one of tokens.slice(i, end + 1)) found.add(one);
  }
  return found;
}

/** "That the fix was already in review": where it stood is what was said. */
const standsThere = (tokens: readonly Token[], i: number): boolean =>
  [1, 2].some((back) => {
    const before = tokens[i - back];
    return (
      before?.stem === 'be' &&
      !(back === 2 && !/^(?:already|still|now|not|back|just|all|only|yet)$/.test(tokens[i - 1]!.folded))
    );
  });

/** "On ticket OPS-1188", "in review #12": a thing that is named says more. */
const isName = (token: Token | undefined): boolean => token?.kind === 'name';
