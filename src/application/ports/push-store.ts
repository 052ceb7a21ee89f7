/** Where endpoints and what was pushed to them are kept. A delivery is there for good before its sender is told so. */
import type { Instant } from '../../domain/instant.js';
import type { Kept } from '../push/delivered-lines.js';
import type { DeliveryView, Endpoint, EndpointDraft } from '../push/endpoint.js';
import type { Beating } from '../push/heartbeats.js';
import type { Page } from '../use-cases.js';
import type { Lease } from './lease.js';

export interface NewDelivery extends Kept {
  /** Hex SHA-256 of what identifies it. */
  readonly identity: string;
  readonly beat: boolean;
  /** Milliseconds since the epoch. */
  readonly receivedAtMs: number;
}

export interface HeldDelivery extends Kept {
  readonly id: string;
  readonly beat: boolean;
  readonly receivedAt: Instant;
}

/** What a delivery was read as. */
export interface ReadDelivery {
  readonly id: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly records: number;
  readonly notUnderstood: string | null;
}

export interface EndpointFacts {
  readonly endpoint: Endpoint;
  readonly done: number;
  readonly waiting: number;
  readonly failed: number;
  readonly lastDeliveryAt: string | null;
  readonly lastHeartbeatAt: string | null;
  readonly refused: readonly { readonly reason: string; readonly count: number; readonly lastAt: string }[];
  /** Deliveries of the last week that were here already. */
  readonly duplicates: number;
  /** Kept without any proof of who sent them. */
  readonly unproven: number;
}

export interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * @example
 * const kept = await store.push.keep(endpointId, delivery); // 'kept' once it is committed with its bell
 */
export interface PushStore {
  addEndpoint(id: string, draft: Required<EndpointDraft>): Promise<Endpoint>;
  changeEndpoint(id: string, draft: Required<EndpointDraft>): Promise<boolean>;
  /** It takes no more; what it took stays. False when there is none that is open. */
  closeEndpoint(id: string): Promise<boolean>;
  /** Open ones only. */
  endpoint(id: string): Promise<Endpoint | null>;
  facts(id: string | null): Promise<readonly EndpointFacts[]>;
  /** Committed with its bell when this resolves; the same again adds nothing. */
  keep(endpointId: string, delivery: NewDelivery): Promise<'kept' | 'known'>;
  /** How many wait to be read. */
  backlog(endpointId: string, most: number): Promise<number>;
  /** Counted by the hour; nothing of it is kept. */
  refused(endpointId: string, reason: string): Promise<void>;
  /** Counts a delivery that was here already. */
  repeated(endpointId: string): Promise<void>;
  deliveries(endpointId: string, cursor: string | null, limit: number): Promise<Page<DeliveryView> | null>;
  /** The body as received. */
  body(endpointId: string, deliveryId: string): Promise<string | null>;

  /** The endpoint of a delivery, also of a closed endpoint. */
  endpointOf(deliveryId: string): Promise<Endpoint | null>;
  attempts(deliveryId: string): Promise<number>;
  /** The next that wait, oldest first; one alone when it was started before. */
  hold(endpointId: string, lease: Lease, most: number): Promise<readonly HeldDelivery[]>;
  /** Says of what time they speak, before anybody looks for their incidents. */
  note(read: readonly ReadDelivery[], lease: Lease): Promise<void>;
  prolong(ids: readonly string[], lease: Lease): Promise<void>;
  done(ids: readonly string[], lease: Lease): Promise<void>;
  giveBack(ids: readonly string[], lease: Lease, error: string, pauseMs: number): Promise<void>;

  /** Ids of incidents whose window overlaps. */
  incidentsIn(
    window: Window,
  ): Promise<readonly { readonly id: string; readonly from: Instant; readonly to: Instant }[]>;
  /** Open endpoints that the incident takes from, with their beats around its window. */
  beating(incidentId: string, window: Window): Promise<readonly Beating[]>;
  /** Deliveries that speak of the window, of endpoints that the incident takes from, page by page in their order. */
  within(
    incidentId: string,
    window: Window,
    after: string,
    most: number,
  ): Promise<readonly (HeldDelivery & { readonly endpoint: Endpoint })[]>;
  /** The incident's window as it stands, when deliveries were not looked through for it yet. */
  ungathered(incidentId: string): Promise<Window | null>;
  gathered(incidentId: string, window: Window): Promise<void>;
}
