// `ringtop explain METRIC`: its formula and definition, and of one queue, channel, agent or campaign what it is made of now.
import { METRICS, type MetricDefinition, type MetricId } from '../../floor/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import type { Fields } from '../../lib/fields.ts';
import { given } from '../../lib/given.ts';
import { EXIT, fieldsOf, formatInstant, RingtopError, valueAt } from '../../protocol/index.ts';
import { askClock } from '../connect/ask-where.ts';
import { findGateway } from '../connect/find-gateway.ts';
import { describeFigures, SPANS } from '../describe/describe-item.ts';
import type { ExplainOptions } from '../explain/explain-options.ts';
import { type ExplainKind, FIGURES, findMetric } from '../explain/figures.ts';
import { printContacts } from '../explain/print-contacts.ts';
import { fetchOne } from '../get/fetch-one.ts';
import { sayOneFresh } from '../get/say-freshness.ts';
import type { Host } from '../host.ts';
import { alignRows } from '../output/align-rows.ts';
import { checkOutput } from '../output/check-output.ts';
import { documentFormat, listFormat } from '../output/formats.ts';
import type { ListTable } from '../output/list-table.ts';
import { type DocumentPrinter, openDocumentPrinter } from '../output/print-document.ts';
import { openListPrinter } from '../output/print-list.ts';

export async function explain(host: Host, options: ExplainOptions): Promise<number> {
  const { metric: name } = options;
  if (name === undefined) return printMetrics(host, options);
  const metric = findMetric(name);
  if (options.contacts) {
    // Of agents and campaigns there are none to list, which is said in the words of the figure.
    await printContacts(host, metric.id, { ...options, output: listFormat(options.output) });
    return EXIT.done;
  }
  refuseWithoutContacts(options);
  const subject = subjectOf(options, metric);
  const { columns, headers, jq } = options;
  const output = documentFormat(options.output);
  checkOutput({ output, columns, headers, jq });
  const print = await openDocumentPrinter(host, { output, ...given({ jq }) });
  if (subject !== undefined) return explainOf(host, { metric, subject, options, print });
  await print(documentOf(metric, nothingAsked(host.now())), () => describeMetric(metric));
  return EXIT.done;
}

async function printMetrics(host: Host, { output, ...options }: ExplainOptions): Promise<number> {
  const printer = await openListPrinter(host, METRIC_TABLE, { ...options, output: listFormat(output) });
  const envelope = { apiVersion: 'ringtop/v1', kind: 'MetricList', at: formatInstant(host.now()) };
  await printer.document({ ...envelope, items: METRICS.map(toldOf) });
  return EXIT.done;
}

const METRIC_TABLE: ListTable = {
  ...{ noun: 'figures', command: 'ringtop explain', name: 'id', wide: ['unit'] },
  columns: [
    { title: 'METRIC', path: 'id', cell: ({ id }) => String(id) },
    { title: 'TITLE', path: 'title', cell: ({ title }) => String(title) },
    { title: 'WINDOW', path: 'window', cell: ({ window }) => String(window), spare: 2 },
    { title: 'FORMULA', path: 'formula', cell: ({ formula }) => String(formula), spare: 3 },
  ],
  fields: fieldsOf('MetricList'),
};

/** Every key of the schema, null where nothing was asked. */
function documentOf(metric: MetricDefinition, { at, epoch, offset, stale, of, figures }: Asked): object {
  const stamp = { apiVersion: 'ringtop/v1', kind: 'Explanation', at, epoch, offset, stale };
  return { ...stamp, metric: toldOf(metric), of, figures };
}

type Asked = Readonly<Record<'at' | 'epoch' | 'offset' | 'stale' | 'of' | 'figures', unknown>>;

function nothingAsked(now: number): Asked {
  const nothing = { epoch: null, offset: null, stale: false, of: null, figures: null };
  return { at: formatInstant(now), ...nothing };
}

function describeMetric({ id, title, formula, window }: MetricDefinition): string {
  const rows = [
    ['  formula', formula],
    ['  window', window],
  ];
  return `${title} (${id})
${alignRows(rows, ['left', 'left'])}`;
}

interface Subject {
  readonly kind: ExplainKind;
  readonly name: string;
}

function subjectOf({ queue, channel, agent, campaign }: ExplainOptions, { id }: { readonly id: MetricId }) {
  const said: readonly (readonly [ExplainKind, string | undefined])[] = [
    ['queues', queue],
    ['channels', channel],
    ['agents', agent],
    ['campaigns', campaign],
  ];
  const [first, second] = said.flatMap(([kind, name]): Subject[] =>
    name === undefined ? [] : [{ kind, name }],
  );
  if (second !== undefined) throw badWords('it is explained of one at a time');
  if (first !== undefined && !FIGURES[id].kinds.includes(first.kind))
    throw badWords(`${first.kind} have no ${id}`, `It is a figure of ${FIGURES[id].kinds.join(' and ')}.`);
  return first;
}

interface Explained {
  readonly metric: MetricDefinition & { readonly id: MetricId };
  readonly subject: Subject;
  readonly options: ExplainOptions;
  readonly print: DocumentPrinter;
}

async function explainOf(host: Host, { metric, subject, options, print }: Explained): Promise<number> {
  const gateway = findGateway({ env: host.env, url: options.url });
  const { item, envelope } = await fetchOne(gateway, subject.kind, subject.name);
  const { at, epoch, offset } = envelope;
  const [name, serviceLevel] = [item.name ?? null, item.serviceLevel ?? null];
  const asked = {
    ...{ at, epoch, offset, stale: item.stale === true },
    of: { kind: subject.kind, id: item.id, name, serviceLevel },
    figures: figuresOf(metric.id, item),
  };
  await print(documentOf(metric, asked), async () => {
    const place = { clock: await askClock(gateway, options.tz) };
    const { paths, hasSpans } = FIGURES[metric.id];
    const figures = describeFigures(subject.kind, item, { place, paths, hasSpans: hasSpans === true });
    const id = cleanText(String(item.id));
    const who = typeof item.name === 'string' ? `${cleanText(item.name)} (${id})` : id;
    return `${describeMetric(metric)}\n${who}, by the clock of ${place.clock.zone}\n${figures}`;
  });
  const isFresh = await sayOneFresh(host, { gateway, item, freshMs: options.fresh });
  return isFresh ? EXIT.done : EXIT.stale;
}

function figuresOf(id: MetricId, item: Fields): object {
  const { paths, hasSpans } = FIGURES[id];
  const of = (before: readonly string[]) =>
    Object.fromEntries(paths.map(path => [path, valueAt(item, [...before, ...path.split('.')]) ?? null]));
  return hasSpans
    ? Object.fromEntries(
        SPANS.map(span => [
          span,
          { ...of([span]), from: valueAt(item, [span, 'from']), complete: valueAt(item, [span, 'complete']) },
        ]),
      )
    : of([]);
}

/** Where the formula was found is for those who write ringtop. */
function toldOf({ source: _source, ...told }: MetricDefinition): Fields {
  return told;
}

function refuseWithoutContacts({ span, limit, before }: ExplainOptions): void {
  const odd = span !== undefined ? '--span' : limit !== undefined ? '--limit' : before && '--before';
  if (odd) throw badWords(`${odd} goes with --contacts`);
}

function badWords(message: string, hint = 'See ringtop explain --help.'): RingtopError {
  return new RingtopError({ code: 'bad-arguments', message, hint });
}
