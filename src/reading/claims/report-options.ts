/** What the caller says of a report beside its text. */
export interface ReportOptions {
  /** IANA zone for clocks without one. */
  readonly tz?: string;
  /** YYYY-MM-DD for clocks without a date. */
  readonly date?: string;
  readonly authors?: readonly string[];
}
