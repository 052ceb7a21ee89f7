/** Bundles for tests, zipped: an invented shop whose basket went missing. */
import { writeZip } from '../../src/adapters/zip/write-zip.js';
import type { Upload } from '../../src/application/use-cases.js';

export type BundleContent = Readonly<Record<string, string>>;

export const manifestText = (part: object = {}): string =>
  JSON.stringify({
    version: 1,
    incident: { id: 'INC-310', title: 'Baskets vanish', from: '2031-06-02T10:00:00Z', to: '2031-06-02T12:00:00Z' },
    coverage: [
      { path: 'events.jsonl', from: '2031-06-02T00:00:00Z', to: '2031-06-03T00:00:00Z', complete: true, scope: 'bus' },
    ],
    identities: [{ id: 'orla', kind: 'human', names: ['Orla Finn', '@orla'] }],
    ...part,
  });

export const cloudEvent = (id: string, part: object = {}) => ({
  specversion: '1.0',
  id,
  source: '/shop/deployer',
  type: 'com.example.basket.restarted',
  subject: 'basket',
  time: '2031-06-02T10:15:00Z',
  data: { status: 'succeeded', by: '@orla' },
  ...part,
});

export const build = (status: string, finishTime: string) => ({
  name: 'projects/shop-prod/locations/global/builds/b-1',
  id: 'b-1',
  projectId: 'shop-prod',
  status,
  createTime: '2031-06-02T10:00:00Z',
  startTime: '2031-06-02T10:00:05Z',
  finishTime,
});

export const lines = (...records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

async function* entriesOf(content: BundleContent) {
  for (const [path, text] of Object.entries(content)) {
    yield {
      path,
      chunks: (async function* () {
        yield Buffer.from(text);
      })(),
    };
  }
}

export const upload = (content: BundleContent): Upload => ({ stream: writeZip(entriesOf(content)) });
