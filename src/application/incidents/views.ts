/** What callers see of incidents, and what they hand in. */
import type { VerdictDocument } from '../document/schema.js';

export interface IncidentView {
  readonly id: string;
  readonly title: string;
  /** RFC 3339. */
  readonly from: string;
  readonly to: string;
  readonly timeZone: string | null;
  readonly identities: readonly {
    readonly id: string;
    readonly kind: string;
    readonly names: readonly string[];
    readonly roles: readonly string[];
    readonly onBehalfOf?: string;
  }[];
  readonly aliases: readonly { readonly type: string; readonly id: string; readonly names: readonly string[] }[];
  readonly createdAt: string;
  readonly counts: { readonly evidence: number; readonly events: number; readonly reports: number };
  /** What came of the report handed in last that has been verified. */
  readonly latest: LatestVerdicts | null;
}

export interface LatestVerdicts {
  readonly reportId: string;
  readonly title: string;
  /** RFC 3339. */
  readonly verifiedAt: string;
  readonly summary: VerdictDocument['summary'];
}

export interface IncidentDraft {
  readonly id?: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly timeZone?: string | null;
  readonly identities?: IncidentView['identities'];
  readonly aliases?: IncidentView['aliases'];
}
