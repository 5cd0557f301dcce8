// The options that several commands have, worded once.
import { Option } from 'commander';
import type { ThemeName } from '../../tui/index.ts';
import { parseUrl } from './parse-options.ts';

export interface ScreenOptions {
  readonly url?: string;
  readonly theme?: ThemeName;
  readonly mouse?: boolean;
  readonly screenReader?: true;
  readonly slowLine?: true;
}

export function urlOption(what = 'gateway to ask (default: RINGTOP_URL, else that of the context)'): Option {
  return new Option('--url <URL>', what).argParser(parseUrl);
}

/** As `RINGTOP_CA`, for this command alone: see `asSaid`. */
export function caOption(what = 'certificates to trust as well (default: RINGTOP_CA)'): Option {
  return new Option('--ca <FILE>', what);
}

/** Its value is `mouse`, true where it is not said. */
export function mouseOption(): Option {
  return new Option('--no-mouse', 'leave the mouse to the terminal, to select text with');
}

export function screenReaderOption(): Option {
  return new Option('--screen-reader', 'lines to be read aloud, one for each change, and no picture');
}

export function slowLineOption(): Option {
  return new Option('--slow-line', 'for a slow line: what comes in is shown each five seconds');
}

export function themeOption(): Option {
  const words = `${THEMES.slice(0, -1).join(', ')} or ${THEMES.at(-1)}`;
  return new Option('--theme <NAME>', `${words} (default: dark)`).choices(THEMES);
}

export function readOnlyOption(): Option {
  return new Option('--read-only', 'nothing is ordered from this screen, whatever its token may');
}

/** Every theme, by the compiler's word, though the screen is not loaded to ask it. */
const EACH_THEME = {
  dark: true,
  light: true,
  'high-contrast': true,
  monochrome: true,
} satisfies Record<ThemeName, true>;
export const THEMES = Object.keys(EACH_THEME);

export function isThemeName(name: string): name is ThemeName {
  return Object.hasOwn(EACH_THEME, name);
}

export function configOption(what: string): Option {
  return new Option('--config <FILE>', what);
}

/** Of what looks after a data folder on its machine. */
export function dataOption(): Option {
  return new Option('--data <DIR>', 'the data folder (default: where a gateway of yours has it)');
}

export function tableOption(): Option {
  return outputOption('table');
}

export function textOption(): Option {
  return outputOption('text');
}

function outputOption(usual: 'table' | 'text'): Option {
  return new Option('-o, --output <FORMAT>', `${usual} for people, json for scripts (default: ${usual})`)
    .choices([usual, 'json'])
    .default(usual);
}
