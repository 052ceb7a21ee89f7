/** The kinds of claim. Each has a file of its own here: meaning, slots, example. */

export const CLAIM_KINDS = [
  'event', // something happened: a merge, a deploy, an alert, a cancellation, a page …
  'approval', // a change was (or was not) reviewed, approved, signed off
  'communication', // someone said, asked, denied, confirmed something
  'duration', // how long something took or lasted
  'amount', // a count, share, percentage, total, size or measured value
  'order', // what came first
  'cause', // what brought something about
  'restoration', // what ended it
  'state', // how something stood at a time: traffic, version, flag, route, existence
  'absence', // something did not happen, only one did, none did
  'detection', // what noticed first
  'content', // what a change, release or commit contains
  'assertion', // a particular fact whose words match nothing in the evidence
] as const;

export type ClaimKind = (typeof CLAIM_KINDS)[number];
