import { describe, expect, it } from 'vitest';
import { eventStream } from './event-stream.js';

async function* endless(onReturn: () => void) {
  try {
    for (let n = 0; ; n++) {
      yield { n };
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  } finally {
    onReturn();
  }
}

const text = async (stream: AsyncIterable<unknown>): Promise<string> => {
  let all = '';
  for await (const chunk of stream) all += String(chunk);
  return all;
};

describe('a stream of events', () => {
  it('gives each value an id and ends with an end', async () => {
    async function* two() {
      yield { text: 'a\nb' };
      yield 2;
    }
    const stream = eventStream(two(), 'step', { heartbeatMs: 1000, signal: new AbortController().signal });
    expect(await text(stream)).toBe(
      'retry: 2000\n\nid: 1\nevent: step\ndata: {"text":"a\\nb"}\n\nid: 2\nevent: step\ndata: 2\n\nevent: end\ndata: {}\n\n',
    );
  });

  it('says that it is still there while nothing happens', async () => {
    async function* slow() {
      await new Promise((resolve) => setTimeout(resolve, 80));
      yield 1;
    }
    const stream = eventStream(slow(), 'step', { heartbeatMs: 10, signal: new AbortController().signal });
    expect(await text(stream)).toContain(': still here\n\n');
  });

  it('ends, and lets go of its source, when the server stops or its reader leaves', async () => {
    const stopping = new AbortController();
    let left = 0;
    const stopped = eventStream(
      endless(() => left++),
      'step',
      { heartbeatMs: 1000, signal: stopping.signal },
    );
    const read = text(stopped);
    setTimeout(() => stopping.abort(), 20);
    expect(await read).not.toContain('event: end');
    const leaving = eventStream(
      endless(() => left++),
      'step',
      { heartbeatMs: 1000, signal: new AbortController().signal },
    );
    leaving.resume();
    setTimeout(() => leaving.destroy(), 20);
    await expect.poll(() => left).toBe(2);
  });

  it('ends at once when the server is already stopping', async () => {
    const stream = eventStream(
      endless(() => {}),
      'step',
      { heartbeatMs: 1000, signal: AbortSignal.abort() },
    );
    expect(await text(stream)).toBe('');
  });

  it('has no end when its source fails', async () => {
    async function* failing() {
      yield 1;
      throw new Error('gone');
    }
    const stream = eventStream(failing(), 'step', { heartbeatMs: 1000, signal: new AbortController().signal });
    expect(await text(stream)).toBe('retry: 2000\n\nid: 1\nevent: step\ndata: 1\n\n');
  });
});
