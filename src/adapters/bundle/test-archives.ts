/** Writes archives byte by byte for specs, hostile ones included; no part of the product. */
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';

export interface ZipItem {
  readonly path: string;
  readonly body?: string | Buffer;
  /** Unix mode with file type; a regular file when absent. */
  readonly mode?: number;
  /** Lies about the content. */
  readonly crc?: number;
  readonly size?: number;
}

export function zipOf(items: readonly ZipItem[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, body = '', mode = 0o100644, crc, size } of items) {
    const raw = Buffer.from(body);
    const packed = deflateRawSync(raw);
    const name = Buffer.from(path);
    const sum = crc ?? crc32(raw);
    const claimed = size ?? raw.length;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(0x0800, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(sum, 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claimed, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(0x0314, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(0x0800, 8);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(sum, 16);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(claimed, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE((mode << 16) >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    parts.push(local, name, packed);
    directory.push(central, name);
    offset += local.length + name.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(items.length, 8);
  end.writeUInt16LE(items.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, index, end]);
}

export interface TarItem {
  readonly path: string;
  readonly body?: string | Buffer;
  /** POSIX type flag: 0 file, 1 hard link, 2 symbolic link, 5 folder. */
  readonly type?: string;
  readonly link?: string;
}

export function tarGzOf(items: readonly TarItem[]): Buffer {
  const blocks = items.flatMap(({ path, body = '', type = '0', link = '' }) => {
    const raw = Buffer.from(body);
    const header = Buffer.alloc(512);
    header.write(path, 0, 100);
    header.write('0000644\0', 100);
    header.write('0000000\0', 108);
    header.write('0000000\0', 116);
    header.write(`${raw.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('00000000000\0', 136);
    header.write('        ', 148);
    header.write(type, 156);
    header.write(link, 157, 100);
    header.write('ustar\0', 257);
    header.write('00', 263);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return [header, raw, Buffer.alloc((512 - (raw.length % 512)) % 512)];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}
