/** Payloads of audit entries: bytes that another encoder made by Google's own description, bytes of types and fields that nobody here knows. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import protobuf from 'protobufjs';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/domain/evidence.js';
import { payloadJson } from '../../src/sources/cloud-logging/collect/payload.js';
import { PAYLOAD_TYPES, POLICY_TYPES, STATUS_TYPES } from '../../src/sources/cloud-logging/collect/payload-types.js';
import { HARD_ENTRIES } from './cloud-logging.fixture.js';

const AUDIT_LOG = 'type.googleapis.com/google.cloud.audit.AuditLog';

/** Written by the `audit_log.proto` and `audit_data.proto` of google-proto-files 5.0.1, not by the types of this project. */
const BYTES: Readonly<Record<string, readonly string[]>> = {
  'a call with everything': [
    'EgoIBxIGZGVuaWVkGvkBCiJkZXBsb3llckBwLmlhbS5nc2VydmljZWFjY291bnQuY29tIhkKFwoDc3ViEhAaDnJlcG86YWNtZS9zaG9wKjgvL2',
    'lhbS5nb29nbGVhcGlzLmNvbS9wcm9qZWN0cy9wL3NlcnZpY2VBY2NvdW50cy9kL2tleXMvazIoChcKA2FAYhIQCg4KAXgSCREAAAAAAADwPxoN',
    'cHJpbmNpcGFsOi8vYTIhEh8KHQobCgNpc3MSFBoSaHR0cHM6Ly9jaS5leGFtcGxlQjFzZXJ2aWNlQWNjb3VudDpkZXBsb3llckBwLmlhbS5nc2',
    'VydmljZWFjY291bnQuY29tIjYKCzIwMy4wLjExMy43EgpnY2xvdWQvNTI3OhkaBgoBYRIBYkoLCIDLztEGEIDJ/j1QEWoAQgA6EnJ1bi5nb29n',
    'bGVhcGlzLmNvbUIqZ29vZ2xlLmNsb3VkLnJ1bi52Mi5TZXJ2aWNlcy5VcGRhdGVTZXJ2aWNlSjoKCnByb2plY3RzL3ASE3J1bi5zZXJ2aWNlcy',
    '51cGRhdGUYASoTCgNydW4SAW4aAXQiBgoBYRIBYjgCSh4KCnByb2plY3RzL3ASEHJ1bi5zZXJ2aWNlcy5nZXRaIXByb2plY3RzL3AvbG9jYXRp',
    'b25zL3Ivc2VydmljZXMvc2AMggFnCkcKBUB0eXBlEj4aPHR5cGUuZ29vZ2xlYXBpcy5jb20vZ29vZ2xlLmNsb3VkLnJ1bi52Mi5VcGRhdGVTZX',
    'J2aWNlUmVxdWVzdAocCgdzZXJ2aWNlEhEqDwoNCgd0cmFmZmljEgIyAIoBPQo7CgVAdHlwZRIyGjB0eXBlLmdvb2dsZWFwaXMuY29tL2dvb2ds',
    'ZS5sb25ncnVubmluZy5PcGVyYXRpb26SAT0KOwoLcG9saWN5RGVsdGESLCoqCigKDWJpbmRpbmdEZWx0YXMSFzIVChMqEQoPCgZhY3Rpb24SBR',
    'oDQUREmgEZChcKCmdlbmVyYXRpb24SCREAAAAAAIBEQKIBKgoMZXVyb3BlLXdlc3QxEgxldXJvcGUtd2VzdDESDGV1cm9wZS13ZXN0NMoBGAoW',
    'CgAaCwoDZW52EgRwcm9kIgUKAWMgAg==',
  ],
  'who was given what': [
    'eokBCjN0eXBlLmdvb2dsZWFwaXMuY29tL2dvb2dsZS5pYW0udjEubG9nZ2luZy5BdWRpdERhdGESUhJQCjIIAhIPcm9sZXMvcnVuLmFkbWluGh',
    'V1c2VyOmFubkBhY21lLmV4YW1wbGUiBgoEdHJ1ZRIaCAESC2FsbFNlcnZpY2VzIglEQVRBX1JFQUQ=',
  ],
};

const payloadOf = (what: string): Json =>
  (HARD_ENTRIES.find(([name]) => name === what)![1] as { protoPayload: Json }).protoPayload;

describe('the payload of an audit entry', () => {
  it.each(Object.entries(BYTES))('is read as Google writes it: %s', (what, parts) => {
    expect(payloadJson({ type_url: AUDIT_LOG, value: parts.join('') })).toEqual(payloadOf(what));
  });

  it('keeps fields that are not known yet, with the way to them', () => {
    const newer = protobuf.Writer.create().uint32(0x0a).string('ann@acme.example').uint32(0x4a).string('oauth');
    const whole = protobuf.Writer.create()
      .uint32(0x1a)
      .bytes(newer.finish())
      .uint32(0x3a)
      .string('run')
      .uint32(0xf8 | 0x700)
      .uint32(5);
    expect(payloadJson({ type_url: AUDIT_LOG, value: whole.finish() })).toEqual({
      '@type': AUDIT_LOG,
      serviceName: 'run',
      authenticationInfo: { principalEmail: 'ann@acme.example' },
      '@unknown': {
        'authenticationInfo.9': Buffer.from([5, ...Buffer.from('oauth')]).toString('base64'),
        '255': 'BQ==',
      },
    });
  });

  it.each([
    ['a type that is not known', 'type.googleapis.com/google.appengine.logging.v1.RequestLog', 'CgNhYmM='],
    ['a type inside of one that is known', 'type.googleapis.com/AuditLog', 'CgNhYmM='],
    ['no type', '', 'CgNhYmM='],
    ['bytes that are cut off', AUDIT_LOG, 'GvkBCiJkZXBsb3k='],
  ])('keeps the bytes of %s', (_what, type_url, value) => {
    expect(payloadJson({ type_url, value })).toEqual({ '@type': type_url, value });
  });
});

/** Our types and where Google's client library describes the same. */
const DESCRIBED: Readonly<Record<string, readonly [file: string, type: string]>> = {
  'google.cloud.audit.Resource': [
    'rpc/context/attribute_context.proto',
    'google.rpc.context.AttributeContext.Resource',
  ],
  'google.cloud.audit.Request': ['rpc/context/attribute_context.proto', 'google.rpc.context.AttributeContext.Request'],
  'google.cloud.audit.Peer': ['rpc/context/attribute_context.proto', 'google.rpc.context.AttributeContext.Peer'],
  'google.cloud.audit.Auth': ['rpc/context/attribute_context.proto', 'google.rpc.context.AttributeContext.Auth'],
  'google.rpc.Status': ['rpc/status.proto', 'google.rpc.Status'],
  'google.iam.v1.logging.AuditData': ['iam/v1/logging/audit_data.proto', 'google.iam.v1.logging.AuditData'],
  'google.iam.v1.logging.PolicyDelta': ['iam/v1/policy.proto', 'google.iam.v1.PolicyDelta'],
  'google.iam.v1.logging.BindingDelta': ['iam/v1/policy.proto', 'google.iam.v1.BindingDelta'],
  'google.iam.v1.logging.AuditConfigDelta': ['iam/v1/policy.proto', 'google.iam.v1.AuditConfigDelta'],
  'google.iam.v1.logging.Expr': ['type/expr.proto', 'google.type.Expr'],
};

it.each(Object.entries(DESCRIBED))('%s has the fields that Google describes', (ours, [file, theirs]) => {
  const mine = new protobuf.Root();
  for (const text of [PAYLOAD_TYPES, STATUS_TYPES, POLICY_TYPES]) protobuf.parse(text, mine);
  const read = protobuf.parse(readFileSync(`${PROTOS}${file}`, 'utf8'), new protobuf.Root()).root;
  expect(fieldsOf(mine.lookupType(ours))).toEqual(fieldsOf(read.lookupType(theirs)));
});

const PROTOS = fileURLToPath(new URL('../../node_modules/google-gax/build/protos/google/', import.meta.url));

const fieldsOf = (type: protobuf.Type) =>
  type.fieldsArray
    .map(({ name, id, type: kind, repeated, map }) => ({ name, id, kind: kind.split('.').at(-1), repeated, map }))
    .sort((a, b) => a.id - b.id);
