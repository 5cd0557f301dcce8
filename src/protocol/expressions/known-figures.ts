// The figures that an expression may name: exactly the fields of the JSON contract's items, with what each can be compared to.
import type { ListKind } from '../contract/gateway-list.ts';
import { LIST_LINES } from '../contract/list-lines.ts';
import { FIGURE_LINES } from './figure-lines.ts';

const MEASURES = ['count', 'rate', 'time', 'flag', 'word', 'instant', 'list', 'rows'] as const;

/** What a field is; with an instant and with rows nothing is compared. */
export type FieldMeasure = (typeof MEASURES)[number];
export type Measure = Exclude<FieldMeasure, 'instant' | 'rows'>;

export interface KnownField {
  readonly measure: FieldMeasure;
  /** Of a word: those there are; absent where it may be anything. */
  readonly words?: readonly string[];
}

export interface KnownFigure extends KnownField {
  readonly measure: Measure;
}

export type Figures = ReadonlyMap<string, KnownFigure>;

/** By path: `last15m.serviceLevelRate`. Instants are none: there is a time since beside each. */
export function figuresOf(kind: ListKind): Figures {
  const known = MADE.get(kind);
  if (known) return known;
  const figures = new Map(
    [...fieldsOf(kind)].flatMap(([path, field]) => (isFigure(field) ? [[path, field]] : [])),
  );
  MADE.set(kind, figures);
  return figures;
}

const MADE = new Map<ListKind, Figures>();

function isFigure(field: KnownField): field is KnownFigure {
  return field.measure !== 'instant' && field.measure !== 'rows';
}

/** All fields, in the order of the items: `name`, `today.offered`, `since`. */
export function fieldsOf(kind: ListKind): ReadonlyMap<string, KnownField> {
  const lines: readonly string[] = FIGURE_LINES[kind];
  return new Map(lines.map(toField));
}

/** Lists that are not of the floor: `TokenList`. */
export type OtherList = keyof typeof LIST_LINES;

export function fieldsOfList(kind: OtherList): ReadonlyMap<string, KnownField> {
  const lines: readonly string[] = LIST_LINES[kind];
  return new Map(lines.map(toField));
}

function toField(line: string): [string, KnownField] {
  const [path = '', said = '', ...words] = line.split(' ');
  const measure = MEASURES.find(one => one === said) ?? 'rows';
  return [path, words.length === 0 ? { measure } : { measure, words }];
}
