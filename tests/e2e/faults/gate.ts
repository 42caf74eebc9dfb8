import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call that crosses a boundary: where it is made, and what it crosses. */
export interface Point {
  place: string;
  point: string;
}

export type Answer = 'go' | 'refuse';

/** Hears of every crossing of the instrumented build, and decides what becomes of it. */
export class Gate {
  readonly #server: Server;
  /** Crossings since the last `watch`. */
  points: Point[] = [];
  #decide: (point: Point, index: number) => Answer | Promise<Answer> = () => 'go';

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(): Promise<Gate> {
    const server = createServer();
    const gate = new Gate(server);
    server.on('request', (request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', async () => {
        const answer = await gate.#answer(JSON.parse(body) as Point);
        response.writeHead(200, { 'access-control-allow-origin': '*' }).end(answer);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return gate;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** From now on `decide` says what becomes of each crossing, which it hears with its number from 0. */
  watch(decide: (point: Point, index: number) => Answer | Promise<Answer>): void {
    this.points = [];
    this.#decide = decide;
  }

  /** Lets everything pass. */
  rest(): void {
    this.watch(() => 'go');
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #answer(point: Point): Promise<Answer> {
    const index = this.points.push(point) - 1;
    return this.#decide(point, index);
  }
}
