/** What is verified: the text of one report revision and how its reader was told to take it. */
import type { ReportOptions } from '../use-cases.js';

export interface ReportInput {
  readonly text: string;
  readonly options: ReportOptions;
}
