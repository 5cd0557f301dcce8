// A strict reader of Prometheus' text format 0.0.4: it throws on whatever Prometheus would, and on what its conventions forbid.
//
// How to extend: histograms and summaries of our own would need their `_bucket`, `_sum` and `_count` checked here.

export interface ReadSample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface ReadFamily {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly samples: readonly ReadSample[];
}

interface Writing extends ReadFamily {
  readonly samples: ReadSample[];
}

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const LABEL = '([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\\\\n]|\\\\["\\\\n])*)"';
const VALUE = /^(?:[+-]?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?)|[+-]Inf|Nan)$/i;
const OF_A_HISTOGRAM = /_(?:bucket|sum|count)$/;

export function parseExposition(text: string): ReadonlyMap<string, ReadFamily> {
  if (!text.endsWith('\n')) throw new Error('the last line does not end');
  const families = new Map<string, Writing>();
  const helps = new Map<string, string>();
  const series = new Set<string>();
  let current: Writing | undefined;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, helped, help = ''] = new RegExp(`^# HELP (${NAME}) (.*)$`).exec(line) ?? [];
    const [, typed, type = ''] =
      new RegExp(`^# TYPE (${NAME}) (counter|gauge|histogram|summary|untyped)$`).exec(line) ?? [];
    if (helped !== undefined) {
      if (helps.has(helped)) throw new Error(`two helps of ${helped}`);
      helps.set(helped, help);
    } else if (typed !== undefined) {
      if (families.has(typed)) throw new Error(`the family ${typed} stands in two places`);
      current = { name: typed, type, help: helps.get(typed) ?? '', samples: [] };
      families.set(typed, current);
    } else current?.samples.push(readSample(line, current, series)) ?? fail(`before any family: ${line}`);
  }
  for (const family of families.values()) checkConventions(family);
  return families;
}

function readSample(line: string, family: ReadFamily, series: Set<string>): ReadSample {
  const [, name = '', labelled = '', value = ''] =
    new RegExp(`^(${NAME})(\\{.*\\})? (\\S+)$`).exec(line) ?? fail(`no sample: ${line}`);
  const base =
    family.type === 'histogram' || family.type === 'summary' ? name.replace(OF_A_HISTOGRAM, '') : name;
  if (base !== family.name) throw new Error(`${name} stands among the samples of ${family.name}`);
  if (!VALUE.test(value)) throw new Error(`not a value: ${line}`);
  const labels = readLabels(labelled.slice(1, -1), line);
  const key = `${name}${JSON.stringify(Object.entries(labels).toSorted())}`;
  if (series.has(key)) throw new Error(`the same series twice: ${line}`);
  series.add(key);
  return { name, labels, value: Number(value.replace(/Inf$/, 'Infinity')) };
}

function readLabels(text: string, line: string): Record<string, string> {
  const labels: Record<string, string> = Object.create(null);
  const one = new RegExp(`${LABEL}(?:,|$)`, 'y');
  while (one.lastIndex < text.length) {
    const [, name = '', value = ''] = one.exec(text) ?? fail(`not labels: ${line}`);
    if (name in labels) throw new Error(`the label ${name} twice: ${line}`);
    labels[name] = value.replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
  }
  return labels;
}

/** https://prometheus.io/docs/practices/naming/, held for our own. */
function checkConventions({ name, type, help, samples }: ReadFamily): void {
  if (!name.startsWith('ringtop_')) return;
  if (help.length < 10) throw new Error(`${name} does not say what it is`);
  if ((type === 'counter') !== name.endsWith('_total')) throw new Error(`${name} is a ${type}`);
  if (/_(?:ms|milliseconds|minutes|percent|kb|mb)(?:_|$)/.test(name))
    throw new Error(`${name}: no base unit`);
  for (const { value } of samples) {
    if (type === 'counter' && !(value >= 0)) throw new Error(`${name} is ${value}`);
    if (name.endsWith('_ratio') && !(value >= 0 && value <= 1)) throw new Error(`${name} is ${value}`);
  }
}

function fail(why: string): never {
  throw new Error(why);
}
