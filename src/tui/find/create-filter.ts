// Makes of a typed filter what each list is asked: which rows pass, and what of it nobody understands.
import type { Words } from '../../i18n/index.ts';
import { closestWord } from '../../lib/closest-word.ts';
import { foldText } from '../../lib/fold/fold-text.ts';
import { matchLetters } from '../../lib/fold/match-text.ts';
import { type Moment, type RowHere, rowOf } from '../moment/moment.ts';
import { type Asked, askTerm } from './ask-term.ts';
import type { FieldsOf } from './field.ts';
import { AGENT_FIELDS, CAMPAIGN_FIELDS, CONTACT_FIELDS, QUEUE_FIELDS } from './fields.ts';
import { parseFilter, type Term } from './parse-filter.ts';

export type FilteredList = 'agents' | 'queues' | 'contacts' | 'campaigns';

export interface Filter {
  /** Something is asked of the list: not all of its rows need pass. */
  narrows(list: FilteredList): boolean;
  /** What is no row of the document does not pass. */
  passes(list: FilteredList, moment: Moment, id: string): boolean;
  /** The first term that none of these lists understands. It asks nothing, as if it were not typed yet. */
  problemIn(lists: readonly FilteredList[]): FilterProblem | undefined;
}

/** All pass. */
export const OPEN_FILTER: Filter = {
  narrows: () => false,
  passes: () => true,
  problemIn: () => undefined,
};

export type FilterProblem =
  | { readonly kind: 'no-field'; readonly field: string; readonly nearest?: string }
  | { readonly kind: 'no-word'; readonly field: string; readonly value: string; readonly nearest?: string };

/**
 * A term that one list understands and another does not is about the one: `state:break` hides no queue where both are on the
 * screen.
 */
export function createFilter(text: string, words: Words): Filter {
  const terms = parseFilter(text);
  const asked = {
    agents: askFields(AGENT_FIELDS, terms, words),
    queues: askFields(QUEUE_FIELDS, terms, words),
    contacts: askFields(CONTACT_FIELDS, terms, words),
    campaigns: askFields(CAMPAIGN_FIELDS, terms, words),
  };
  const passes = <Row>(of: AskedFields<Row>, rows: { readonly [id: string]: Row }, at: RowHere): boolean => {
    const row = rowOf(rows, at.id);
    return row !== undefined && of.passes(row, at);
  };
  const passesIn: { readonly [L in FilteredList]: (at: RowHere) => boolean } = {
    agents: at => passes(asked.agents, at.moment.document.agents, at),
    queues: at => passes(asked.queues, at.moment.document.queues, at),
    contacts: at => passes(asked.contacts, at.moment.document.contacts, at),
    campaigns: at => passes(asked.campaigns, at.moment.document.campaigns, at),
  };
  return {
    narrows: list => asked[list].narrows,
    passes: (list, moment, id) => passesIn[list]({ moment, id }),
    problemIn: lists =>
      problemAmong(
        terms,
        lists.map(list => asked[list]),
      ),
  };
}

export interface AskedFields<Row> {
  readonly narrows: boolean;
  /** One for each term. */
  readonly fates: readonly Fate[];
  readonly fields: readonly string[];
  passes(row: Row, at: RowHere): boolean;
}

type Fate = Exclude<Asked<never>, { kind: 'test' }> | { readonly kind: 'test' };

export function askFields<Row>(
  fields: FieldsOf<Row>,
  terms: readonly Term[],
  words: Words,
): AskedFields<Row> {
  const fates = terms.map(term => askTerm(fields, term, words));
  const tests = fates.flatMap(fate => (fate.kind === 'test' ? [fate.test] : []));
  return {
    narrows: tests.length > 0,
    fates,
    fields: Object.keys(fields.byName),
    passes: (row, at) => tests.every(test => test(row, at)),
  };
}

type Understood = Pick<AskedFields<never>, 'fates' | 'fields'>;

/** The first one that none of them understands; where there is no list nothing is asked. */
export function problemAmong(
  terms: readonly Term[],
  lists: readonly Understood[],
): FilterProblem | undefined {
  if (lists.length === 0) return undefined;
  return terms.map((term, index) => problemOf(term, index, lists)).find(problem => problem !== undefined);
}

function problemOf(
  { field = '' }: Term,
  index: number,
  lists: readonly Understood[],
): FilterProblem | undefined {
  const fates = lists.flatMap(({ fates: all }) => all[index] ?? []);
  if (fates.some(({ kind }) => kind === 'test' || kind === 'empty')) return undefined;
  const mistyped = fates.flatMap(fate => (fate.kind === 'no-word' ? [fate] : []));
  const [first] = mistyped;
  if (first) {
    const { value } = first;
    return {
      kind: 'no-word',
      field,
      value,
      ...nearestOf(
        value,
        mistyped.flatMap(({ names }) => names),
      ),
    };
  }
  return {
    kind: 'no-field',
    field,
    ...nearestOf(
      field,
      lists.flatMap(({ fields }) => fields),
    ),
  };
}

/** One that is mistyped, else one that is shortened: `brek`, `brk`. */
function nearestOf(meant: string, known: readonly string[]): { readonly nearest?: string } {
  const match = matchLetters(meant);
  const nearest = closestWord(meant, known) ?? known.find(name => match(foldText(name)));
  return nearest === undefined ? {} : { nearest };
}
