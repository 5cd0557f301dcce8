// Short ids that a person can type, for what a PBX names at length: each given once, and never to two.
import { createHash } from 'node:crypto';
import { type Raw, toBytes } from './raw.ts';

export interface IdRegister {
  /** The id of this raw name; the same at every call. */
  idOf(raw: Raw): string;
}

export interface IdForms {
  /** The shortest first. */
  readonly formsOf: (raw: Raw) => readonly string[];
  /** What an id begins with that nothing typable is left of. */
  readonly prefix: string;
  /** Given already: ids of the config. */
  readonly reserved?: readonly string[];
}

/**
 * Ids are letters, digits, `-`, `_` and `.`, and begin with a letter or digit. Of two raw names that make the same, the
 * one that comes first has the short form, the other one a longer form, at last with a digest of its bytes.
 *
 *     agents   PJSIP/1002             → 1002            SIP/1002 as well → SIP.1002
 *              Local/1002@agents/n    → 1002
 *     queues   sales                  → sales           Front desk       → Front-desk
 *              გაყიდვები               → q-5d1c
 */
export function createIdRegister({ formsOf, prefix, reserved = [] }: IdForms): IdRegister {
  const ids = new Map<Raw, string>();
  const taken = new Set(reserved);
  return {
    idOf(raw) {
      const known = ids.get(raw);
      if (known !== undefined) return known;
      const id = firstFree([...formsOf(raw).filter(isTypable), ...digestForms(raw, prefix)], taken);
      ids.set(raw, id);
      taken.add(id);
      return id;
    },
  };
}

/** `Local/1002@agents/n` → `1002`, `Local.1002`, `Local.1002-agents-n` */
export function phoneForms(raw: Raw): readonly string[] {
  const [, technology = '', rest = raw] = /^([^/]*)\/(.*)$/s.exec(raw) ?? [];
  const number = toTypable(rest.replace(/[@/;].*$/s, ''));
  const whole = toTypable(rest);
  return technology === '' ? [number, whole] : [number, `${technology}.${number}`, `${technology}.${whole}`];
}

/** `1002` of `PJSIP/1002`; the digest of what has none is not made here. */
export function interfaceNumber(raw: Raw): string {
  return phoneForms(raw)[0] ?? '';
}

export function queueForms(raw: Raw): readonly string[] {
  return [toTypable(raw)];
}

function toTypable(raw: Raw): string {
  return raw.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+|-+$/g, '');
}

const TYPABLE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,47}$/;

function isTypable(form: string): boolean {
  return TYPABLE.test(form);
}

function* digestForms(raw: Raw, prefix: string): Generator<string> {
  const digest = createHash('sha256').update(toBytes(raw)).digest('hex');
  const short = toTypable(raw)
    .slice(0, 24)
    .replace(/[._-]+$/, '');
  for (let length = 4; length <= digest.length; length += 4)
    yield `${short === '' ? prefix : short}-${digest.slice(0, length)}`;
}

function firstFree(forms: Iterable<string>, taken: ReadonlySet<string>): string {
  let last = '';
  for (const form of forms) {
    last = form;
    if (!taken.has(form)) break;
  }
  return last;
}
