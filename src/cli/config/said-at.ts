// Where a config said a thing, for what is found wrong with it only once it is used: a secret that is not there.
import { RingtopError } from '../../protocol/index.ts';

const places = new WeakMap<object, string>();

/** What names files, variables and addresses. Of ten thousand members no line is looked up in vain. */
const SECTIONS = ['sources', 'tokens', 'alertDelivery', 'listen'] as const;

/** @param placeOf `ringtop.yaml:16: tokens[0]` */
export function rememberPlaces(config: object, placeOf: (path: readonly PropertyKey[]) => string): void {
  for (const [section, said] of Object.entries(config))
    if (SECTIONS.some(one => one === section)) remember(said, [section], placeOf);
}

function remember(
  said: unknown,
  path: readonly PropertyKey[],
  placeOf: (path: readonly PropertyKey[]) => string,
): void {
  if (typeof said !== 'object' || said === null) return;
  places.set(said, placeOf(path));
  for (const [key, inner] of Object.entries(said))
    remember(inner, [...path, Array.isArray(said) ? Number(key) : key], placeOf);
}

/** What is wrong with what `section` names is told with its file, line and key. */
export async function saidAt<Result>(
  section: object | undefined,
  read: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    const place = section === undefined ? undefined : places.get(section);
    if (place === undefined || !(error instanceof RingtopError) || error.code !== 'bad-config') throw error;
    const { code, message, hint } = error;
    throw new RingtopError(
      { code, message: `${place}: ${message}`, ...(hint === undefined ? {} : { hint }) },
      error,
    );
  }
}
