/** Cloud Monitoring over REST (v3): alerts of the window, the policies, snoozes and uptime checks that stand behind them, and chosen metrics. */
import { z } from 'zod';
import { list, text } from '../../application/ports/json-reading.js';
import type { CollectWindow, LiveSource } from '../../application/ports/live-source.js';
import { chained, type PagedPart } from '../../application/ports/paged-parts.js';
import type { Json } from '../../domain/evidence.js';
import {
  ADDRESS_FIELD,
  type GoogleAsk,
  googleAsk,
  googleConnection,
  googleSettings,
  names,
  PROJECT_FIELDS,
} from '../google/access.js';
import { googleList } from '../google/list.js';

const METRIC = /^[a-z][\w.-]*\.[a-z]+\/[\w/.-]{1,200}(?::ALIGN_[A-Z_0-9]{1,30})?$/;
const REQUESTS = 'run.googleapis.com/request_count:ALIGN_DELTA';

const schema = z.strictObject({
  ...googleSettings('https://monitoring.googleapis.com'),
  metrics: names(METRIC).default([REQUESTS]),
});
type Settings = z.output<typeof schema>;

export const cloudMonitoringLive: LiveSource<Settings> = {
  source: 'cloud-monitoring',
  title: 'Cloud Monitoring',
  schema,
  settings: [
    ...PROJECT_FIELDS,
    {
      name: 'metrics',
      label: 'Metrics',
      help: 'Types of metric, each with the aligner of its minutes',
      optional: true,
      example: REQUESTS,
    },
    ADDRESS_FIELD,
  ],
  needs: ['roles/monitoring.viewer on the project'],
  covers: 'Alerts that were open in the window, alert policies, snoozes, uptime checks, chosen metrics by the minute',
  cannotProve: 'That all was well where no policy watched; that a missing point is a zero',
  origins: ({ address }) => [new URL(address).origin],
  connect(settings, tools) {
    const ask = googleAsk(tools, settings);
    return googleConnection(ask, settings.project, tools, {
      probe: () => ask.get(`${base(settings)}/alertPolicies`, { pageSize: '1' }),
      parts: (window) => [...LISTS.map((one) => listed(ask, settings, window, one)), series(ask, settings, window)],
    });
  },
};

const base = ({ project }: Settings): string => `/v3/projects/${project}`;
const anyPolicy = async (ask: GoogleAsk, settings: Settings): Promise<boolean> =>
  list(await ask.get(`${base(settings)}/alertPolicies`, { pageSize: '1' }), 'alertPolicies').length > 0;

const LISTS = [
  { key: 'alerts', file: 'alerts', at: 'alerts', items: 'alerts', query: { orderBy: 'open_time' } },
  { key: 'alert policies', file: 'alert-policies', at: 'alertPolicies', items: 'alertPolicies', query: {} },
  { key: 'snoozes', file: 'snoozes', at: 'snoozes', items: 'snoozes', query: {} },
  { key: 'uptime checks', file: 'uptime-checks', at: 'uptimeCheckConfigs', items: 'uptimeCheckConfigs', query: {} },
] as const;

function listed(ask: GoogleAsk, settings: Settings, window: CollectWindow, one: (typeof LISTS)[number]): PagedPart {
  const path = `gcp/${settings.project}/${one.file}.json`;
  const wasOpen = (alert: Json): boolean => {
    const closed = text(alert, 'closeTime');
    return (text(alert, 'openTime') ?? '') < window.to && (closed === undefined || closed >= window.from);
  };
  return {
    key: one.key,
    name: one.key,
    path,
    scope: `${one.key} of ${settings.project}`,
    page: googleList(ask, {
      path,
      at: `${base(settings)}/${one.at}`,
      items: one.items,
      query: { pageSize: '1000', ...one.query },
      ...(one.key === 'alerts' ? { keep: wasOpen } : {}),
    }),
    control:
      one.key === 'alerts'
        ? // How long alerts are kept is told nowhere: the oldest that is shown tells it.
          { asked: 'alert from before the window', found: () => olderAlert(ask, settings, window), alone: true }
        : { asked: 'alert policy', found: () => anyPolicy(ask, settings) },
  };
}

async function olderAlert(ask: GoogleAsk, settings: Settings, { from }: CollectWindow): Promise<boolean> {
  const body = await ask.get(`${base(settings)}/alerts`, { orderBy: 'open_time', pageSize: '1' });
  const oldest = text(list(body, 'alerts')[0], 'openTime');
  return oldest !== undefined && Date.parse(oldest) < Date.parse(from);
}

function series(ask: GoogleAsk, settings: Settings, { from, to }: CollectWindow): PagedPart {
  const path = `gcp/${settings.project}/time-series.json`;
  const lists = settings.metrics.map((metric) => {
    const [type, aligner = 'ALIGN_MEAN'] = metric.split(':');
    return googleList(ask, {
      path,
      at: `${base(settings)}/timeSeries`,
      items: 'timeSeries',
      query: {
        filter: `metric.type="${type}"`,
        'interval.startTime': from,
        'interval.endTime': to,
        'aggregation.alignmentPeriod': '60s',
        'aggregation.perSeriesAligner': aligner,
        view: 'FULL',
        pageSize: '1000',
      },
    });
  });
  return {
    key: 'time series',
    name: 'time series',
    path,
    scope: `${settings.metrics.join(', ')} of ${settings.project}, by the minute`,
    page: chained(lists),
    control: { asked: 'alert policy', found: () => anyPolicy(ask, settings) },
  };
}
