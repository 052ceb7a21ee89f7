/** How large a bundle may be, and the refusals when it is larger. */
import { type Fault, fault } from '../../application/faults.js';

export interface BundleLimits {
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly files: number;
  /** Unpacked bytes for one packed byte, counted while unpacking. */
  readonly ratio: number;
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_LIMITS: BundleLimits = {
  packedBytes: 512 * MEBIBYTE,
  unpackedBytes: 4096 * MEBIBYTE,
  files: 20_000,
  ratio: 100,
};

export const tooMany = (limits: BundleLimits): Fault =>
  fault('bundle_too_large', `The bundle holds more than ${limits.files} files.`);
export const tooLarge = (limits: BundleLimits): Fault =>
  fault('bundle_too_large', `The bundle is larger than ${limits.unpackedBytes} bytes when unpacked.`);
export const tooLargePacked = (limits: BundleLimits): Fault =>
  fault('bundle_too_large', `The bundle is larger than ${limits.packedBytes} bytes.`);
export const tooDense = (limits: BundleLimits): Fault =>
  fault('bundle_too_large', `The bundle unpacks to more than ${limits.ratio} times its size.`);
