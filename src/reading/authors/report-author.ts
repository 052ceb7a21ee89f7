/** Somebody whom a report names as its author, as read: a name, and who that is where the evidence knows it. */

export interface ReportAuthor {
  readonly name: string;
  readonly identity?: string;
  /** The report itself calls this author an agent, a bot or an assistant. */
  readonly agent?: true;
}
