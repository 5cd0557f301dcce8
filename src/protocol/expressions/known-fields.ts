// The fields of the items of each list, and of them the figures that an expression may name, with what each can be compared to.
import { FIELD_LINES } from '../contract/field-lines.ts';

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

export type Fielded<Field extends KnownField = KnownField> = ReadonlyMap<string, Field>;

/** `queues`, of what the floor has; `TokenList`, by its document, of what it has not. */
export type KnownList = keyof typeof FIELD_LINES;

/** By path: `last15m.serviceLevelRate`. Instants are none: there is a time since beside each. */
export function figuresOf(list: KnownList): Fielded<KnownFigure> {
  const known = MADE.get(list);
  if (known) return known;
  const figures = new Map(
    [...fieldsOf(list)].flatMap(([path, field]) => (isFigure(field) ? [[path, field]] : [])),
  );
  MADE.set(list, figures);
  return figures;
}

const MADE = new Map<KnownList, Fielded<KnownFigure>>();

function isFigure(field: KnownField): field is KnownFigure {
  return field.measure !== 'instant' && field.measure !== 'rows';
}

/** All fields, in the order of the items: `name`, `today.offered`, `since`; `breaksMs.*` where others name the keys. */
export function fieldsOf(list: KnownList): Fielded {
  const lines: readonly string[] = FIELD_LINES[list];
  return new Map(lines.map(toField));
}

function toField(line: string): [string, KnownField] {
  const [path = '', said = '', ...words] = line.split(' ');
  const measure = MEASURES.find(one => one === said) ?? 'rows';
  return [path, words.length === 0 ? { measure } : { measure, words }];
}

/** What is at that path, and the keys of the way there: `breaksMs.St. Nino` is of `breaksMs.*`. */
export function findField<Field extends KnownField>(
  fields: Fielded<Field>,
  path: string,
): { readonly field: Field; readonly keys: readonly string[] } | undefined {
  const field = fields.get(path);
  if (field !== undefined) return { field, keys: path.split('.') };
  const [map = '', ...rest] = path.split('.');
  const each = rest.length === 0 ? undefined : fields.get(`${map}.*`);
  return each === undefined ? undefined : { field: each, keys: [map, rest.join('.')] };
}
