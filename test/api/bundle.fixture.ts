/** A small bundle of an invented tram operator whose ticket machines went dark, zipped or as tar.gz. */
import { gzipSync } from 'node:zlib';
import { writeZip } from '../../src/adapters/zip/write-zip.js';

export const TRAM = {
  id: 'TRAM-12',
  title: 'Ticket machines dark',
  from: '2029-03-04T06:00:00Z',
  to: '2029-03-04T09:00:00Z',
};
const DAY = { from: '2029-03-04T00:00:00Z', to: '2029-03-05T00:00:00Z' };

export const tramEvent = (id: string, time: string, more: object = {}) => ({
  specversion: '1.0',
  id,
  source: '/depot/deployer',
  type: 'dev.cdevents.service.deployed.0.2.0',
  subject: 'ticket-machines',
  time,
  data: {
    context: {
      version: '0.4.1',
      id,
      source: '/depot/deployer',
      type: 'dev.cdevents.service.deployed.0.2.0',
      timestamp: time,
    },
    subject: {
      id: 'ticket-machines',
      type: 'service',
      content: { artifactId: 'pkg:oci/tickets@sha256:ab', environment: { id: 'production' } },
    },
  },
  ...more,
});

const EVENTS = [
  tramEvent('d-1', '2029-03-04T06:10:00Z'),
  tramEvent('d-2', '2029-03-04T06:40:00Z'),
  tramEvent('d-3', '2029-03-04T07:05:30Z'),
];

export const tramFiles = (incident: object = TRAM): Record<string, string> => ({
  'bundle.json': JSON.stringify({
    version: 1,
    incident,
    coverage: [{ path: 'events.jsonl', ...DAY, complete: true, scope: 'every deployment of the depot' }],
    identities: [{ id: 'petrov', kind: 'human', names: ['Ilse Petrov', '@ilse'], roles: ['incident commander'] }],
    aliases: [{ type: 'service', id: 'ticket-machines', names: ['the ticket machines'] }],
  }),
  'events.jsonl': EVENTS.map((event) => `${JSON.stringify(event)}\n`).join(''),
});

async function* entries(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    yield {
      path,
      chunks: (async function* () {
        yield Buffer.from(text);
      })(),
    };
  }
}

export async function zipped(files: Record<string, string>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeZip(entries(files))) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/** One member of a tar: header of 512 bytes, content padded to 512. */
function tarMember(path: string, content: Buffer): Buffer {
  const header = Buffer.alloc(512);
  header.write(path, 0);
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        0', 148);
  header.write('ustar\0', 257);
  header.write('00', 263);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

export function tarGz(files: Record<string, string | Buffer>): Uint8Array<ArrayBuffer> {
  const members = Object.entries(files).map(([path, content]) => tarMember(path, Buffer.from(content as string)));
  return new Uint8Array(gzipSync(Buffer.concat([...members, Buffer.alloc(1024)])));
}

export const TRAM_REPORT = `# Ticket machines dark

The ticket machines were deployed at 06:40 UTC. A second deployment of the ticket machines followed at 07:05 UTC.

We believe that passengers were patient.
`;
