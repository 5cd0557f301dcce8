// `ringtop explain METRIC`: its formula and definition, and of one queue, channel, agent or campaign what it is made of now.
import { METRICS, type MetricDefinition, type MetricId } from '../../floor/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import type { Fields } from '../../lib/fields.ts';
import { EXIT, RingtopError, valueAt } from '../../protocol/index.ts';
import { askClock } from '../connect/ask-where.ts';
import { findGateway } from '../connect/find-gateway.ts';
import { describeFigures, type Place, SPANS } from '../describe/describe-item.ts';
import type { ExplainOptions } from '../explain/explain-options.ts';
import { type ExplainKind, FIGURES, findMetric } from '../explain/figures.ts';
import { alignRows } from '../get/align-rows.ts';
import { type FetchedOne, fetchOne } from '../get/fetch-one.ts';
import { sayOneFresh } from '../get/say-freshness.ts';
import type { Host } from '../host.ts';

export async function explain(host: Host, options: ExplainOptions): Promise<number> {
  const { metric: name, output } = options;
  if (name === undefined) {
    host.stdout.write(output === 'json' ? toJson({ metrics: METRICS.map(toldOf) }) : listMetrics());
    return EXIT.done;
  }
  const metric = findMetric(name);
  const subject = subjectOf(options, metric);
  if (subject === undefined)
    host.stdout.write(output === 'json' ? toJson({ metric: toldOf(metric) }) : describeMetric(metric));
  else return explainOf(host, { metric, subject, options });
  return EXIT.done;
}

function listMetrics(): string {
  const rows = METRICS.map(({ id, title, window, formula }) => [id, title, window, formula]);
  return alignRows([['METRIC', 'TITLE', 'WINDOW', 'FORMULA'], ...rows], ['left', 'left', 'left', 'left']);
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
}

async function explainOf(host: Host, { metric, subject, options }: Explained): Promise<number> {
  const gateway = findGateway({ env: host.env, url: options.url });
  const { item, envelope } = await fetchOne(gateway, subject.kind, subject.name);
  if (options.output === 'json') host.stdout.write(explanationOf(metric, subject.kind, { item, envelope }));
  else {
    const place = { clock: await askClock(gateway, options.tz) };
    host.stdout.write(describeFigureOf(metric, subject.kind, item, place));
  }
  const isFresh = await sayOneFresh(host, { gateway, item, freshMs: options.fresh });
  return isFresh ? EXIT.done : EXIT.stale;
}

type Metric = Explained['metric'];

function explanationOf(metric: Metric, kind: ExplainKind, { item, envelope }: FetchedOne): string {
  const { at, epoch, offset } = envelope;
  const { id, name = null, serviceLevel = null } = item;
  const stamp = { at, epoch, offset, stale: item.stale === true };
  const of = { kind, id, name, serviceLevel };
  return toJson({ ...stamp, metric: toldOf(metric), of, figures: figuresOf(metric.id, item) });
}

function describeFigureOf(metric: Metric, kind: ExplainKind, item: Fields, place: Place): string {
  const { paths, hasSpans } = FIGURES[metric.id];
  const figures = describeFigures(kind, item, { place, paths, hasSpans: hasSpans === true });
  const id = cleanText(String(item.id));
  const who = typeof item.name === 'string' ? `${cleanText(item.name)} (${id})` : id;
  return `${describeMetric(metric)}\n${who}, by the clock of ${place.clock.zone}\n${figures}`;
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
function toldOf({ source: _source, ...told }: MetricDefinition): object {
  return told;
}

function toJson(said: object): string {
  return `${JSON.stringify({ apiVersion: 'ringtop/v1', kind: 'Explanation', ...said })}\n`;
}

function badWords(message: string, hint = 'See ringtop explain --help.'): RingtopError {
  return new RingtopError({ code: 'bad-arguments', message, hint });
}
