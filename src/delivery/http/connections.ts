/** Closes connections when the server stops: at once those that carry no request (browsers open some ahead), the others when they are done or the time is up. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export class Connections {
  /** How many requests each open connection carries. */
  private readonly open = new Map<Socket, number>();
  private stopping = false;

  constructor(private readonly server: Server) {
    server.on('connection', (socket: Socket) => {
      this.open.set(socket, 0);
      socket.once('close', () => this.open.delete(socket));
      if (this.stopping) socket.destroy();
    });
    server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      this.carry(socket, 1);
      response.once('close', () => this.carry(socket, -1));
    });
  }

  /** @param graceMs after which requests still under way are cut off */
  stop(graceMs: number): void {
    this.stopping = true;
    for (const [socket, carried] of this.open) if (carried === 0) socket.destroy();
    setTimeout(() => this.server.closeAllConnections(), graceMs).unref();
  }

  private carry(socket: Socket, change: 1 | -1): void {
    const known = this.open.get(socket);
    if (known === undefined) return;
    this.open.set(socket, known + change);
    // The answer is with the kernel; `end` lets it go out first.
    if (this.stopping && known + change === 0) socket.end();
  }
}
