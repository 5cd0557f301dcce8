// `queues[*].last15m.serviceLevelRate < 0.7 and open == true`: what a rule watches, parsed strictly.

import { LIST_KINDS } from '../contract/gateway-list.ts';
import {
  type AlertRule,
  type Comparison,
  isWatchedKind,
  OPERATORS,
  type Operator,
  WATCHED_KINDS,
  type When,
} from './alert-rule.ts';
import { figuresOf, findField, type KnownFigure, type KnownList } from './known-fields.ts';
import { type Parsed, type Problem, parseValue } from './parse-value.ts';
import { splitParts } from './split-parts.ts';

const SHAPE = 'Wanted: KIND[*].FIGURE < VALUE, as in queues[*].last15m.serviceLevelRate < 70%.';

/** The first comparison is what it is about; those after `and` are about the same row, without its kind. */
export function parseWhen(text: string): Parsed<When> {
  const [first = '', ...others] = splitParts(text, false);
  const found = /^\s*(\w+)\[\s*(?:(\*)|"([^"]+)"|([^\]"*]+?))\s*\]\.(.+)$/s.exec(first);
  if (!found) return { ok: false, advice: SHAPE };
  const [, kind = '', , quoted, id = quoted, rest = ''] = found;
  if (!isWatchedKind(kind))
    return {
      ok: false,
      advice: `The kinds: ${WATCHED_KINDS.join(', ')}.`,
      word: kind,
      known: WATCHED_KINDS,
    };
  const figure = parseComparison(rest, kind);
  if (!figure.ok) return figure;
  const conditions: Comparison[] = [];
  for (const other of others) {
    const wrong = findOtherRow(other, first);
    if (wrong !== undefined) return wrong;
    const condition = parseComparison(other, kind);
    if (!condition.ok) return condition;
    conditions.push(condition.is);
  }
  return {
    ok: true,
    is: { kind, ...(id === undefined ? {} : { id }), figure: figure.is, conditions },
  };
}

/** Read as of the first row, a comparison of another one would be another expression than was written. */
function findOtherRow(other: string, first: string): Problem | undefined {
  const rowOf = (text: string): string | undefined => ROW.exec(text)?.[0].replaceAll(/[\s"]/g, '');
  const row = rowOf(other);
  if (row === undefined || row === rowOf(first)) return undefined;
  return {
    ok: false,
    advice: `What follows an \`and\` is about the same row, ${ROW.exec(first)?.[0].trim() ?? ''}, without naming it: and open == true.`,
  };
}

const ROW = /^\s*\w+\[\s*(?:"[^"]*"|[^\]"]*)\s*\]/;

/** `>= 0.75`, of the figure that the rule is about; it must lie on the other side of what raises the alert. */
export function parseRecover(
  text: string,
  { kind, figure }: When,
): Parsed<NonNullable<AlertRule['recover']>> {
  const found = OPERATOR.exec(text.trim());
  const known = figuresOf(kind).get(figure.path.join('.'));
  if (found?.index !== 0 || !known) return { ok: false, advice: 'Wanted: a comparison, as in >= 75%.' };
  const [operator] = found;
  const said = text.trim().slice(operator.length).trim();
  const parsed = parseRight({ operator, said, known });
  if (!parsed.ok) return parsed;
  const { value } = parsed.is;
  const { operator: enter, value: limit } = figure;
  const isBeyond =
    typeof value !== 'number' ||
    typeof limit !== 'number' ||
    (enter.startsWith('<') && operator.startsWith('>') && value >= limit) ||
    (enter.startsWith('>') && operator.startsWith('<') && value <= limit) ||
    ((enter === '==' || enter === '!=') && value !== limit) ||
    ((enter === '==' || enter === '!=') && operator !== enter);
  if (isBeyond) return parsed;
  return {
    ok: false,
    advice: `It is raised at ${enter} ${figure.said}: it recovers on the other side of that, as in ${OPPOSITE[enter]} ${figure.said}.`,
  };
}

export const OPPOSITE: { readonly [O in Operator]: Operator } = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '==': '!=',
  '!=': '==',
};

/** `=` is what people write in a filter, and means `==`. */
const OPERATOR = /<=|>=|==|!=|<|>|=/;

/** `last15m.serviceLevelRate < 0.7` */
export function parseComparison(text: string, list: KnownList): Parsed<Comparison> {
  const found = OPERATOR.exec(text);
  if (!found)
    return { ok: false, advice: `Of ${OPERATORS.join(' ')} none stands in ${JSON.stringify(text.trim())}.` };
  const path = text
    .slice(0, found.index)
    .trim()
    .replace(new RegExp(`^${list}\\[[^\\]]*\\]\\.`), '');
  const said = text.slice(found.index + found[0].length).trim();
  const figure = findField(figuresOf(list), path);
  if (!figure) return unknownFigure(path, list);
  const right = parseRight({ operator: found[0], said, known: figure.field });
  return right.ok ? { ok: true, is: { path: figure.keys, ...right.is } } : right;
}

interface Right {
  readonly operator: string;
  readonly said: string;
  readonly known: KnownFigure;
}

const UNORDERED: ReadonlySet<string> = new Set(['word', 'flag', 'list']);

function parseRight({ operator: written, said, known }: Right): Parsed<Omit<Comparison, 'path'>> {
  const operator = written === '=' ? '==' : written;
  if (!isOperator(operator)) return { ok: false, advice: SHAPE };
  const isOrdered = !UNORDERED.has(known.measure);
  if (!isOrdered && operator !== '==' && operator !== '!=')
    return { ok: false, advice: `What is no number is compared with == or !=, not with ${operator}.` };
  const value = parseValue(said, known);
  return value.ok ? { ok: true, is: { operator, value: value.is, said } } : value;
}

function unknownFigure(path: string, list: KnownList): Problem {
  const known = [...figuresOf(list).keys()];
  const inside = known.filter(one => one.startsWith(`${path}.`)).slice(0, 6);
  if (inside.length > 0) return { ok: false, advice: `${path} has figures in it: ${inside.join(', ')} …` };
  return {
    ok: false,
    advice: Object.hasOwn(LIST_KINDS, list)
      ? `${list} have no figure ${JSON.stringify(path)}. The names are those of ringtop get ${list} -o json: see docs/alerts.md.`
      : `Nothing is called ${JSON.stringify(path)} there. The names are those of -o json, and of ringtop schema ${list}.`,
    word: path,
    known,
  };
}

function isOperator(text: string): text is Operator {
  return OPERATORS.some(one => one === text);
}
