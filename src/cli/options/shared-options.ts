// The options that several commands have, worded once.
import { Option } from 'commander';
import { parseUrl } from './parse-options.ts';

export function urlOption(): Option {
  return new Option(
    '--url <URL>',
    'gateway to ask (default: RINGTOP_URL, else the one that runs here)',
  ).argParser(parseUrl);
}

export function themeOption(): Option {
  return new Option('--theme <NAME>', 'dark, light, high-contrast or monochrome (default: dark)');
}

export function configOption(what: string): Option {
  return new Option('--config <FILE>', what);
}
