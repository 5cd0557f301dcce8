// The shortest SGR sequence that turns one look of the pen into another.
import { FLAGS, type Look } from './look.ts';

/** `\x1b[m` to the plain one; else what changes alone, or all of it anew, whichever is shorter. */
export function shortestChange(from: Look, to: Look): string {
  const all = [
    ...FLAGS.filter(({ bit }) => to.flags & bit).map(({ on }) => String(on)),
    to.color,
    to.background,
  ];
  const wanted = all.filter(code => code !== '');
  const anew = wanted.length === 0 ? '\x1b[m' : `\x1b[0;${wanted.join(';')}m`;
  const step = `\x1b[${stepCodes(from, to).join(';')}m`;
  return step.length < anew.length ? step : anew;
}

function stepCodes(from: Look, to: Look): string[] {
  const codes = new Set<string>();
  const ended = FLAGS.filter(({ bit }) => from.flags & bit && !(to.flags & bit));
  for (const { off } of ended) codes.add(String(off));
  for (const { bit, on, off } of FLAGS) {
    if (!(to.flags & bit)) continue;
    // The end of dim is the end of bold too, which has to begin again.
    if (!(from.flags & bit) || codes.has(String(off))) codes.add(String(on));
  }
  if (from.color !== to.color) codes.add(to.color || '39');
  if (from.background !== to.background) codes.add(to.background || '49');
  return [...codes];
}
