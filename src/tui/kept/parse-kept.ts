// Reads what was kept: what will do is taken, and each value that will not is told by its key.

import { cleanText } from '../../lib/clean-text.ts';
import { asFields, type Fields, isFields } from '../../lib/fields.ts';
import { allColumnsOf } from '../columns/column-ids.ts';
import {
  type ChosenColumns,
  KEPT_LINES,
  LIST_PANES,
  type ListPane,
  type SavedView,
  SCREENS,
  type Sort,
  type Sorts,
} from '../view-state/index.ts';
import type { Kept } from './kept.ts';

export interface ParsedKept {
  readonly kept: Kept;
  /** `views.morning.screen is "wal": one of wall, queues, …` */
  readonly problems: readonly string[];
}

/** Of the file's JSON; a key that is not there is as it usually is. */
export function parseKept(value: unknown): ParsedKept {
  const problems: string[] = [];
  const reader = createReader(problems);
  const { columns, sort, views, entered, hasSeenHint } = isFields(value)
    ? value
    : reader.refuse<Fields>('', value, 'an object', {});
  const kept = {
    columns: reader.columns('columns', columns),
    sorts: reader.sorts('sort', sort),
    views: reader.views('views', views),
    entered: reader.lines('entered', entered),
    hasSeenHint: hasSeenHint === true,
  };
  return { kept, problems };
}

/** As the file has it. */
export function toKeptJson({ columns, sorts, views, entered, hasSeenHint }: Kept): object {
  const toView = ({ screen, filter, showsOffline, showsAllAgents, ...of }: SavedView) => ({
    ...{ screen, filter, sort: of.sorts, columns: of.columns, offline: showsOffline },
    ...(showsAllAgents === undefined ? {} : { all: showsAllAgents }),
  });
  return {
    ...{ columns, sort: sorts },
    views: Object.fromEntries(Object.entries(views).map(([name, view]) => [name, toView(view)])),
    ...{ entered, hasSeenHint },
  };
}

/** Longer than any that is of use. */
const MOST_LETTERS = 500;

function createReader(problems: string[]) {
  function refuse<Value>(key: string, value: unknown, wanted: string, instead: Value): Value {
    const shown = cleanText(JSON.stringify(value) ?? 'nothing', { cells: 40 });
    problems.push(`${cleanText(key, { cells: 60 }) || 'it'} is ${shown}: ${wanted}`);
    return instead;
  }

  function eachList<Value>(
    key: string,
    value: unknown,
    read: (key: string, value: unknown, list: ListPane) => Value | undefined,
  ): { readonly [P in ListPane]?: Value } {
    const wanted = `one of ${LIST_PANES.join(', ')}`;
    const fields: Fields =
      value === undefined || isFields(value) ? asFields(value) : refuse(key, value, 'an object', {});
    const entries = Object.entries(fields).flatMap(([name, of]): [ListPane, Value][] => {
      const list = LIST_PANES.find(one => one === name);
      if (!list) return refuse(`${key}.${name}`, name, wanted, []);
      const made = read(`${key}.${name}`, of, list);
      return made === undefined ? [] : [[list, made]];
    });
    return Object.fromEntries(entries);
  }

  const columns = (key: string, value: unknown): ChosenColumns =>
    eachList(key, value, (at, of, list) => {
      const all = allColumnsOf(list);
      const isRight = Array.isArray(of) && of.every(id => all.includes(id)) && new Set(of).size === of.length;
      return isRight ? of.map(String) : refuse(at, of, `some of ${all.join(', ')}, each once`, undefined);
    });

  const sorts = (key: string, value: unknown): Sorts =>
    eachList(key, value, (at, of, list): Sort | undefined => {
      const { column, isReversed = false } = asFields(of);
      const known = allColumnsOf(list).find(id => id === column);
      return known === undefined || typeof isReversed !== 'boolean'
        ? refuse(at, of, `{"column": "${allColumnsOf(list)[0]}", "isReversed": false} or the like`, undefined)
        : { column: known, isReversed };
    });

  /** They are shown as they were typed, so that nothing but text may be among them. */
  const lines = (key: string, value: unknown): readonly string[] => {
    if (value === undefined) return [];
    const isRight = Array.isArray(value) && value.every(line => typeof line === 'string');
    if (!isRight) return refuse(key, value, 'a list of texts', []);
    return value.map(line => cleanText(line, { cells: MOST_LETTERS })).slice(-KEPT_LINES);
  };

  function view(key: string, value: unknown): SavedView | undefined {
    const { screen: name, filter = '', offline = false, all, ...of } = asFields(value);
    const screen = SCREENS.find(one => one === name);
    if (!screen) return refuse(`${key}.screen`, name, `one of ${SCREENS.join(', ')}`, undefined);
    if (typeof filter !== 'string' || filter.length > MOST_LETTERS)
      return refuse(`${key}.filter`, filter, 'a text', undefined);
    return {
      ...{ screen, filter, showsOffline: offline === true },
      sorts: sorts(`${key}.sort`, of.sort),
      columns: columns(`${key}.columns`, of.columns),
      ...(typeof all === 'boolean' ? { showsAllAgents: all } : {}),
    };
  }

  function views(key: string, value: unknown): { readonly [name: string]: SavedView } {
    return Object.fromEntries(
      Object.entries(asFields(value)).flatMap(([name, of]): [string, SavedView][] => {
        const made = view(`${key}.${name}`, of);
        return made ? [[name, made]] : [];
      }),
    );
  }

  return { refuse, columns, sorts, views, lines };
}
