/** What callers see of drafts at incident tools. */

/** A draft of an incident tool, reached through a connection. */
export interface DraftOrigin {
  readonly connectionId: string;
  readonly draftId: string;
}

export interface HandedBack {
  /** False when the tool had this document already. */
  readonly posted: boolean;
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
}
