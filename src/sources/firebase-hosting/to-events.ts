/** From one Hosting release to one event: what went live on the site, with its routes; which earlier release a rollback restores is not in it. */
import { instant, list, number, valueAt, words } from '../../application/ports/json-reading.js';
import type { SourceReading } from '../../application/ports/source.js';
import type { Entity } from '../../domain/entity.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { point } from '../../domain/interval.js';
import { entityNamed, lastSegment, projectRef, segmentAfter, serviceEntity } from '../google/names.js';
import { actorNamed } from '../google/principals.js';
import { type GoogleDraft, nothingRead, type Provenance, readingOf } from '../google/reading-of.js';
import { rewritesOf } from './rewrites.js';

export function toEvents(record: EvidenceRecord): SourceReading {
  const provenance: Provenance = { trust: 4, clock: 'provider', part: { project: record.instance } };
  return readingOf(record, provenance, releaseEvents(record.body, record.instance));
}

function releaseEvents(body: Json, project: string): GoogleDraft {
  const name = words(body, 'name') ?? '';
  const site = siteOf(name);
  if (site === undefined) return nothingRead('a release whose name tells no site');
  const type = words(body, 'type') ?? 'TYPE_UNSPECIFIED';
  const version = valueAt(body, 'version');
  const versionPath = words(version, 'name');
  const rewrites = rewritesOf(list(version, 'config', 'rewrites'));
  const routes = rewrites.map(({ pattern }) => routeEntity(site.id, pattern));
  const services = rewrites.flatMap((rewrite) => (rewrite.service ? [serviceEntity(rewrite.service)] : []));
  const versionEntity = versionPath === undefined ? undefined : versionOf(lastSegment(versionPath));
  const user = words(body, 'releaseUser', 'email') ?? words(version, 'finalizeUser', 'email');
  const at = instant(body, 'releaseTime');
  const message = words(body, 'message');
  return {
    events: [
      {
        kind: type === 'ROLLBACK' ? 'hosting.rolled_back' : 'hosting.released',
        at: at === undefined ? undefined : point(at),
        subjects: [site, projectRef(project), ...routes, ...services, versionEntity],
        actors: user === undefined ? [] : [actorNamed('actor', user)],
        attributes: {
          release: lastSegment(name),
          version: versionEntity?.id,
          type,
          channel: segmentAfter(name, 'channels'),
          rewrites,
          fileCount: number(version, 'fileCount'),
          bytes: number(version, 'versionBytes'),
          versionStatus: words(version, 'status'),
          message,
        },
        text: message,
      },
    ],
    entities: [site, ...routes, ...services, versionEntity],
  };
}

/** The site; a preview channel is not the site itself and stands as `site@channel`. */
function siteOf(name: string): Entity | undefined {
  const site = segmentAfter(name, 'sites');
  const channel = segmentAfter(name, 'channels') ?? 'live';
  return channel === 'live' ? entityNamed('site', site) : site ? entityNamed('site', `${site}@${channel}`) : undefined;
}

/** A route; a pattern of stars alone would be found everywhere, so it is no name. */
const routeEntity = (site: string, pattern: string): Entity | undefined =>
  entityNamed('route', `${site}:${pattern}`, /[^*/]/.test(pattern) ? pattern : undefined);

const versionOf = (id: string): Entity | undefined =>
  entityNamed('version', id, ...(/^[0-9a-f]{12,}$/.test(id) ? [id.slice(0, 8), id.slice(0, 7)] : []));
