// Takes what a terminal tells of the mouse out of what is typed: Ink knows no mouse, and drops it.
import { type Mouse, type MouseEvent, parseMouse } from './parse-mouse.ts';

/** For Ink, in place of the stream itself. */
export function hearMouse(stdin: NodeJS.ReadStream, onMouse: (event: MouseEvent) => void): NodeJS.ReadStream {
  const take = createTaker();
  const read = (size?: number): unknown => {
    const chunk: unknown = stdin.read(size);
    if (chunk === null) return null;
    const { rest, heard } = take(String(chunk));
    for (const mouse of heard) if (mouse !== 'nothing') onMouse(mouse);
    return rest;
  };
  return new Proxy(stdin, {
    get(target, name) {
      if (name === 'read') return read;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

export interface Taken {
  /** What is left for the keys. */
  readonly rest: string;
  readonly heard: readonly Mouse[];
}

const REPORT_OR_PASTE = /\x1b\[<\d{1,4};\d{1,5};\d{1,5}[Mm]|\x1b\[20[01]~/g;
/** A report of which the end comes with the next bytes. */
const HALF = /\x1b\[<[\d;]{0,15}$/;

/** What is pasted is text, whatever it looks like. */
export function createTaker(): (chunk: string) => Taken {
  let half = '';
  let isPasting = false;
  return chunk => {
    const heard: Mouse[] = [];
    const whole = (half + chunk).replace(REPORT_OR_PASTE, found => {
      if (found.endsWith('~')) isPasting = found === '\x1b[200~';
      const mouse = isPasting ? undefined : parseMouse(found);
      if (mouse === undefined) return found;
      heard.push(mouse);
      return '';
    });
    half = isPasting ? '' : (HALF.exec(whole)?.[0] ?? '');
    return { rest: whole.slice(0, whole.length - half.length), heard };
  };
}
