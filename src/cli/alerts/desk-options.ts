// How what is announced, silenced or taken up is handled: looked at first, or made harmless to repeat.
import { Option } from 'commander';
import { parseReason } from '../order/parse-order.ts';

/** `what` would be printed. */
export function previewOption(what: string): Option {
  return new Option('--dry-run', `print ${what}, and do nothing`);
}

/** Of what would be there twice. */
export function onceOption(): Option {
  return new Option('--key <K>', 'for ten minutes the same key is carried out only once');
}

export function whyOption(): Option {
  return new Option('--reason <TEXT>', 'why; it stands in the audit').argParser(parseReason);
}
