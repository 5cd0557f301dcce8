// One setting changed in the text of a file that a person writes: his comments and his order stay.
import { parseDocument, Scalar, visit } from 'yaml';
import { RingtopError } from '../../../protocol/index.ts';
import { placeIn } from '../../config/read-config.ts';

export interface Change {
  readonly path: readonly string[];
  /** Undefined takes it away. */
  readonly text: string | undefined;
}

export function changeSetting(before: string, file: string, { path, text }: Change): string {
  // What is broken is told by its line, and not written over.
  placeIn(before, file);
  const document = parseDocument(before, { logLevel: 'error' });
  if (document.contents === null) return changeSetting('{}\n', file, { path, text });
  if (text === undefined) document.deleteIn(path);
  else document.setIn(path, toValue(text));
  // As JSON has it, which the file is called.
  visit(document, {
    Pair(_, pair) {
      if (typeof pair.key === 'string') pair.key = new Scalar(pair.key);
    },
    Scalar(_, node) {
      if (typeof node.value === 'string' && node.type === undefined) node.type = 'QUOTE_DOUBLE';
    },
  });
  return `${document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd()}\n`;
}

/** `true` and `false` are no texts; everything else that can be settled is one. */
function toValue(text: string): string | boolean {
  return text === 'true' || (text === 'false' ? false : text);
}

/** `gateways[floor.example].theme` → `gateways`, `floor.example`, `theme`; throws where it is no key. */
export function keyPath(key: string): readonly string[] {
  const parts = [...key.matchAll(/\.?([^.[\]]+)|\[([^\]]+)\]/gy)].map(
    ([, plain, within]) => plain ?? within ?? '',
  );
  const whole = [...key.matchAll(/\.?([^.[\]]+)|\[([^\]]+)\]/gy)].map(([all]) => all).join('');
  if (parts.length > 0 && whole === key && !key.startsWith('.')) return parts;
  throw new RingtopError({
    code: 'bad-arguments',
    message: `"${key}" is no key of the settings`,
    hint: 'It is a name as in theme, or as in gateways[floor.example].theme.',
  });
}

export function formatKey(path: readonly string[]): string {
  return path
    .map((part, index) => (/^\w+$/.test(part) ? `${index === 0 ? '' : '.'}${part}` : `[${part}]`))
    .join('');
}
