import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Keys by the codes that X has for their signs (keysyms). */
const SIGNS = { Alt: 0xffe9, Shift: 0xffe1, K: 0x6b, Tab: 0xff09, Enter: 0xff0d, Escape: 0xff1b } as const;
export type Key = keyof typeof SIGNS;

/** A keyboard as a person has it. */
export interface Keyboard {
  /** Presses keys one after the other and lets them go: one key, or a shortcut. */
  press: (...keys: Key[]) => void;
  close: () => void;
}

/** Requests of the X protocol, version 11, and the one of its XTEST extension. */
const QUERY_EXTENSION = 98;
const GET_KEYBOARD_MAPPING = 101;
const FAKE_INPUT = 2;
/** Kinds of event. */
const KEY_PRESS = 2;
const KEY_RELEASE = 3;

/**
 * A keyboard for the virtual screen `:N`. It speaks to the screen as every program does, so that no further tool has to
 * be installed; the browser takes its keys for a person's. Errors: no such screen, or one without XTEST.
 */
export async function openKeyboard(display: string): Promise<Keyboard> {
  const socket = connect(`/tmp/.X11-unix/X${display.replace(':', '')}`);
  await once(socket, 'connect');
  socket.write(bytes([0x6c, 0], 11, 0, 0, 0, 0));
  const greeting = await read(socket, 8);
  if (greeting[0] !== 1) throw new Error('The screen lets no keyboard in.');
  const setup = await read(socket, greeting.readUInt16LE(6) * 4);
  const [lowest, highest] = [setup.readUInt8(26), setup.readUInt8(27)];

  socket.write(Buffer.concat([bytes([QUERY_EXTENSION, 0], 4, 5, 0), Buffer.from('XTEST\0\0\0')]));
  const extension = await read(socket, 32);
  if (extension[8] !== 1) throw new Error('The screen has no XTEST.');
  const xtest = extension.readUInt8(9);

  const count = highest - lowest + 1;
  socket.write(Buffer.concat([bytes([GET_KEYBOARD_MAPPING, 0], 2), Buffer.from([lowest, count, 0, 0])]));
  const head = await read(socket, 32);
  const width = head.readUInt8(1) * 4;
  const mapping = await read(socket, head.readUInt32LE(4) * 4);
  const signs = Array.from({ length: count }, (_, at) => mapping.readUInt32LE(at * width));

  const tell = (type: number, key: Key) => {
    const at = signs.indexOf(SIGNS[key]);
    if (at < 0) throw new Error(`The keyboard has no ${key}.`);
    const event = Buffer.alloc(32);
    event.writeUInt8(type, 0);
    event.writeUInt8(lowest + at, 1);
    socket.write(Buffer.concat([bytes([xtest, FAKE_INPUT], 9), event]));
  };
  return {
    press: (...keys) => {
      for (const key of keys) tell(KEY_PRESS, key);
      for (const key of keys.toReversed()) tell(KEY_RELEASE, key);
    },
    close: () => socket.destroy(),
  };
}

/** Two single bytes, then numbers of two bytes each, lowest first, as a request begins. */
function bytes(first: [number, number], ...shorts: number[]): Buffer {
  return Buffer.from([...first, ...shorts.flatMap((short) => [short & 0xff, short >> 8])]);
}

/** Waits for so many bytes. */
async function read(socket: Socket, length: number): Promise<Buffer> {
  for (;;) {
    const chunk = socket.read(length) as Buffer | null;
    if (chunk !== null) return chunk;
    await once(socket, 'readable');
  }
}
