/** Messages of Cloud Logging from the JSON of REST, by the descriptors of Google's own package and its encoder: bytes that the product did not make. */
import { createRequire } from 'node:module';
import serializer from 'proto3-json-serializer';
import protobuf from 'protobufjs';
import type { Json } from '../../src/domain/evidence.js';
import { PAYLOAD_TYPES, POLICY_TYPES } from '../../src/sources/cloud-logging/collect/payload-types.js';
import { unlikeProto } from '../descriptions/by-protos.js';

const DESCRIPTORS = createRequire(import.meta.url)('@google-cloud/logging-api/build/protos/protos.json');

/** With the types of payloads, which the package does not know. */
export const LOGGING: protobuf.Root = readDescriptors();
export const SERVICE = LOGGING.lookupService('google.logging.v2.LoggingServiceV2');

function readDescriptors(): protobuf.Root {
  const root = protobuf.Root.fromJSON(DESCRIPTORS);
  for (const text of [PAYLOAD_TYPES, POLICY_TYPES]) protobuf.parse(text, root);
  root.resolveAll();
  return root;
}

export type Encode = (type: string, body: Json) => Uint8Array;

/** @throws Error where a field is not one of the type, or has a wrong value: the encoder itself would leave it out in silence */
export const encoded: Encode = (name, body) => {
  const type = LOGGING.lookupType(name);
  const problems = unlikeProto(type, body);
  if (problems.length > 0) throw new Error(problems.join('; '));
  return type.encode(serializer.fromProto3JSON(type, body as never)!).finish();
};

export const decoded = (name: string, bytes: Uint8Array): Json => {
  const type = LOGGING.lookupType(name);
  return serializer.toProto3JSON(type.decode(bytes)) as Json;
};

const known = new WeakMap<object, Uint8Array>();

/** An answer of ListLogEntries; entries are written once, however often they are asked for. */
export function encodedPage({ entries = [], nextPageToken }: { entries?: readonly Json[]; nextPageToken?: string }) {
  const writer = protobuf.Writer.create();
  for (const entry of entries) {
    const bytes = known.get(entry as object) ?? encoded('google.logging.v2.LogEntry', entry);
    known.set(entry as object, bytes);
    writer.uint32(0x0a).bytes(bytes);
  }
  if (nextPageToken) writer.uint32(0x12).string(nextPageToken);
  return writer.finish();
}

/** `google.rpc.Status` with a `RetryInfo`, as it stands in `grpc-status-details-bin`. */
export function statusDetails(code: number, message: string, waitSeconds: number): Buffer {
  const nanos = Math.round((waitSeconds % 1) * 1e9);
  const duration = protobuf.Writer.create().uint32(8).int64(Math.floor(waitSeconds)).uint32(16).int32(nanos).finish();
  const info = protobuf.Writer.create().uint32(10).bytes(duration).finish();
  const any = protobuf.Writer.create()
    .uint32(10)
    .string('type.googleapis.com/google.rpc.RetryInfo')
    .uint32(18)
    .bytes(info);
  const writer = protobuf.Writer.create().uint32(8).int32(code).uint32(18).string(message);
  return Buffer.from(writer.uint32(26).bytes(any.finish()).finish());
}
