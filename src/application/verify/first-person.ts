/** "I" is whoever wrote the report: a record of somebody else's deed bears nothing out of what the author claims to have done; where nobody is known to have written it, no record of a deed does. */
import type { World } from '../../checks/world.js';
import type { Claim } from '../../claims/claim.js';
import type { PersonSlot } from '../../claims/slots.js';
import type { Finding, Pointer } from '../../domain/finding.js';

/** The finding's support taken away where all it rests on was done by others. */
export const withoutOthersDeeds = (claim: Claim, findings: readonly Finding[], world: World): readonly Finding[] =>
  isFirstPerson(claim)
    ? findings.map((finding) =>
        finding.stance === 'supports' &&
        finding.pointers.length > 0 &&
        finding.pointers.every((pointer) => isOfOthers(pointer, claim, world))
          ? { ...finding, stance: 'silent', reason: 'no_record' }
          : finding,
      )
    : findings;

/** The author is the one who is said to do it; nobody else is named as that. */
function isFirstPerson(claim: Claim): boolean {
  const people = peopleOf(claim);
  if (isNobodyKnown(claim)) return true;
  return people.length > 0 ? people.some(({ how }) => how === 'author') : DOES.test(claim.text);
}

/** "I was rung", by nobody knows whom. */
const isNobodyKnown = (claim: Claim): boolean =>
  'what' in claim && claim.what?.patient?.how === 'author' && claim.what.patient.identities.length === 0;

const peopleOf = (claim: Claim): readonly PersonSlot[] => {
  const slots = claim as Partial<Record<'agent' | 'approver' | 'person' | 'speaker', PersonSlot>>;
  const what = 'what' in claim ? claim.what?.agent : undefined;
  return [what, slots.agent, slots.approver, slots.person, slots.speaker].filter((slot) => slot !== undefined);
};

/** "It was me who", "by my change request", "had my approval", "by me", "and I then …": the author has the deed, whatever the grammar around it. */
const DOES =
  /\b(?:[Ii]t\s+was\s+(?:me|I)\b|by\s+me\b|myself\b|by\s+my\s+(?:own\s+)?\p{L}+|(?:at|on|with|under|had|has|have|got|carr(?:y|ies|ied)|needed)\s+my\s+(?:own\s+)?(?:approval|review|hands?|request|consent|sign-?off|name|account|go-?ahead|blessing|okay|ok|permission|authority|instruction|order|initiative)\b|was\s+(?:mine|my\s+(?:doing|work|decision))\b)|(?:^|[,;:–—|]\s*|\b(?:and|but|then|when|before|after|while|which|that)\s+)I\s+(?!(?:am|was|think|believe|doubt|guess|hope|know|saw|see|had\s+been|noticed|heard|learn(?:ed|t)|watched|found|remember)\b)/u;

/** Roles of whoever did what the record tells. */
const DOING: ReadonlySet<string> = new Set([
  'actor',
  'author',
  'reviewer',
  'pusher',
  'committer',
  'assignee',
  'target',
  'requested',
]);

function isOfOthers(pointer: Pointer, { kind: of }: Claim, { authors, identities }: World): boolean {
  if (pointer.kind !== 'event') return false;
  // Who wrote a change has no part in its approval.
  const part = pointer.event.actors.filter(({ role }) => (of === 'approval' ? role === 'reviewer' : DOING.has(role)));
  if (part.some(({ identity }) => identity === undefined || authors.includes(identity))) return false;
  const doers = part.filter(({ role }) => role === 'actor' || role === 'author' || role === 'reviewer');
  // A pipeline's account acts for people who are not in its record.
  return (
    doers.length > 0 &&
    doers.every(({ identity, kind }) => /^(?:human|agent)$/.test(identities.get(identity!)?.kind ?? kind ?? ''))
  );
}
