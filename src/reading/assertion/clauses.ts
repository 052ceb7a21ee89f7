/** Cuts a unit into clauses that tile it, at the joints that grammar shows; where in doubt it does not cut. */

export type Link = 'start' | 'stop' | 'coordinate' | 'subordinate';

export interface ClauseRange {
  readonly start: number;
  readonly end: number;
  /** How the clause hangs on the one before: `stop` after a semicolon, colon or dash. */
  readonly link: Link;
}

const JOINT =
  /;\s|:\s(?=\S)|\s[–—-]\s|—(?=\S)|\s\((?=[^)]{24})|,?\s(?:but|although|though|whereas|because|even though)\s|,\s(?:and|yet|however|so|or|nor|while|which|who|since|as|if|when|where|after|before|until|not|then|whereas|unless|(?:all|most|some|none|both|each|one|two) of (?:which|whom))\s|\s(?:so that|in order to|unless)\s/g;
const SUBORDINATE =
  /^,?\s(?:although|though|whereas|because|even though|while|which|who|since|as|if|when|where|after|before|until|unless|so that|in order to|(?:all|most|some|none|both|each|one|two) of (?:which|whom))\s$/;
const STOP = /^[;:]|[–—]|^\s-\s$|\($/;
export const FINITE =
  /\b(?:is|are|was|were|am|has|have|had|do|does|did|will|would|can|could|should|must|may|might|shall|cannot|\w+n't|\w+'(?:s|re|ve|ll|d|m)|\w{3,}ed|went|came|took|got|fell|rose|began|ran|made|found|saw|said|told|gave|brought|held|kept|left|lost|broke|stood|felt|knew|thought|sent|built|led|met|set|put|need|needs|want|wants|think|thinks|believe|see|sees|know|knows|help|helps|thank|please|suggest|mean|means|show|shows|fails?|opens?|closes?|runs?|takes?|starts?|stops?|works?|makes?)\b/;

/** The clauses of a unit's plain text; together they cover it from 0 to its length. */
export function clausesOf(plain: string): ClauseRange[] {
  const clauses: ClauseRange[] = [];
  let start = 0;
  let link: Link = 'start';
  for (const found of plain.matchAll(JOINT)) {
    const stop = STOP.test(found[0]);
    const at = found.index + (stop ? found[0].trimEnd().length : found[0].startsWith(',') ? 1 : 0);
    const piece = plain.slice(start, at);
    const rest = plain.slice(at, at + 240);
    const next: Link = stop ? 'stop' : SUBORDINATE.test(found[0]) ? 'subordinate' : 'coordinate';
    const keeps = stop ? /[a-z§¤]{3}/.test(piece) : FINITE.test(piece) && FINITE.test(rest);
    if (!keeps || at <= start) continue;
    clauses.push({ start, end: at, link });
    start = at;
    link = next;
  }
  clauses.push({ start, end: plain.length, link });
  return clauses;
}
