// Makes of what a person has settled what the screen asks for, at each gateway.
import { given } from '../../../lib/given.ts';
import type { Preferred, ThemeWish } from '../../../tui/index.ts';
import { isThemeName } from '../../options/shared-options.ts';
import type { ReadSettings } from './read-settings.ts';

/** What the command line says, and who starts the screen: it goes before what is settled. */
export interface SaidNow {
  readonly theme?: ThemeWish['name'] | undefined;
  readonly hasMouse?: boolean | undefined;
  readonly isScreenReader?: true | undefined;
  readonly isSlowLine?: true | undefined;
}

export type PreferredAt = (url: string | undefined) => Preferred;

/** The same object for the same gateway, as long as nothing is settled anew. */
export function toPreferences({ settings, skins, themes }: ReadSettings, said: SaidNow): PreferredAt {
  const known = new Map<string | undefined, Preferred>();
  const gateways = Object.entries(settings.gateways ?? {});
  const make = (url: string | undefined): Preferred => {
    const skin = gateways.find(([place]) => isAt(place, url))?.[1];
    const ofContext = skins.find(({ url: place }) => isAt(place, url));
    const theme = toWish(said.theme ?? ofContext?.theme ?? skin?.theme ?? settings.theme, themes);
    const { word } = skin ?? {};
    const { title, notify, quiet, mouse } = settings;
    return given({
      theme,
      word,
      quiet: quiet === undefined ? undefined : toQuiet(quiet),
      hasTitle: title,
      notifyBy: notify,
      isScreenReader: said.isScreenReader ?? settings.screenReader,
      isSlowLine: said.isSlowLine ?? settings.slowLine,
      hasMouse: said.hasMouse ?? mouse,
    });
  };
  return url => {
    const preferred = known.get(url) ?? make(url);
    known.set(url, preferred);
    return preferred;
  };
}

/** `floor.example`, `floor.example:7420` or the whole address, whatever its scheme. */
function isAt(place: string, url: string | undefined): boolean {
  const [wanted, there] = [placeOf(place), url === undefined ? undefined : placeOf(url)];
  if (wanted === undefined || there === undefined) return false;
  return wanted.hostname === there.hostname && (wanted.port === '' || wanted.port === there.port);
}

/** Schemes that have a port of their own would leave it out: as a gateway is written, it counts. */
function placeOf(text: string): { readonly hostname: string; readonly port: string } | undefined {
  const bare = text.replace(/^[a-z]+:\/\//i, '').replace(/[/?#].*$/s, '');
  const [, hostname, port = ''] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(bare) ?? [];
  return hostname === undefined || hostname === '' ? undefined : { hostname: hostname.toLowerCase(), port };
}

function toWish(name: string | undefined, themes: ReadSettings['themes']): ThemeWish | undefined {
  if (name !== undefined && isThemeName(name)) return { name };
  const file = name === undefined ? undefined : themes.get(name);
  return file && { file };
}

/** `22:00-07:00` */
function toQuiet(hours: string): NonNullable<Preferred['quiet']> {
  const [from = '', to = ''] = hours.split('-');
  return { fromMinute: toMinute(from), toMinute: toMinute(to) };
}

function toMinute(clock: string): number {
  const [hour, minute] = clock.split(':').map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}
