// What a config may say of alerts: the rules, and those that are built in.
import { z } from 'zod';
import { ALERT_SEVERITIES } from '../../../floor/index.ts';
import type { AlertSettings } from '../../../gateway/index.ts';
import { closestWord } from '../../../lib/closest-word.ts';
import {
  figuresOf,
  type Problem,
  parseDurationMs,
  parseRecover,
  parseWhen,
  ratioOf,
  type When,
} from '../../../protocol/index.ts';
import { parseHours } from '../parse-hours.ts';
import { complain } from './complaint.ts';
import { oneOf, text } from './scalars.ts';

const DAY_MS = 86_400_000;
const PLACEHOLDERS = ['value', 'limit', 'counted', 'of'];

/** `2m`, `90s`, `0s` */
export const duration = z
  .string()
  .refine(said => (parseDurationMs(said) ?? Number.POSITIVE_INFINITY) <= DAY_MS)
  .describe('a time up to a day: 90s, 2m, 1h30m');

const quiet = z
  .string()
  .superRefine((said, context) => {
    const parsed = parseHours(said);
    if (!parsed.ok) complain(context, { advice: parsed.advice });
  })
  .describe('the hours in which nobody is told, as in 22:00-07:00, or Sat-Sun 00:00-24:00');

const rule = z
  .strictObject({
    name: text.exactOptional(),
    when: z.string().max(1000).describe('as in queues[*].last15m.serviceLevelRate < 70%'),
    for: duration.exactOptional(),
    recover: z.string().max(200).describe('a comparison of the same figure, as in >= 75%').exactOptional(),
    hold: duration.exactOptional(),
    least: z.int().min(0).describe('the fewest contacts that a ratio may be of: 10').exactOptional(),
    queues: z.array(text).min(1).describe('ids or names of queues, as in [support, vip]').exactOptional(),
    severity: oneOf(ALERT_SEVERITIES).exactOptional(),
    quiet: quiet.exactOptional(),
    text: text.describe('a text, with {name}, {value}, {limit}, {counted}, {of} in it').exactOptional(),
  })
  .superRefine((said, context) => {
    const when = parseWhen(said.when);
    if (!when.ok) return complain(context, { path: ['when'], advice: adviceOf(when) });
    for (const problem of problemsBeside(said, when.is)) complain(context, problem);
  })
  .describe('an alert, as in { when: "queues[*].waitingCount > 20", for: 2m }');

export type RuleConfig = z.infer<typeof rule>;

export const alerts = z
  .array(rule)
  .superRefine((said, context) => {
    const names = said.map(nameOfRule);
    for (const [index, name] of names.entries()) {
      const first = names.indexOf(name);
      if (first === index) continue;
      const beside = [first];
      const advice = `Two alerts are called ${name}; give this one a name, for the other has it`;
      complain(context, {
        path: [index, 'name'],
        what: `alerts[${index}] has no name of its own`,
        advice,
        beside,
      });
    }
  })
  .describe('a list of alerts, as in [{ when: "queues[*].waitingCount > 20", for: 2m }]');

/** `queues.last15m.serviceLevelRate`, where none was given. */
export function nameOfRule({ name, when: said }: RuleConfig): string {
  if (name !== undefined) return name;
  const when = parseWhen(said);
  return when.ok ? `${when.is.kind}.${when.is.figure.path.join('.')}` : said;
}

function problemsBeside(said: RuleConfig, when: When) {
  const problems: { path: string[]; advice: string }[] = [];
  if (said.recover !== undefined) {
    const recover = parseRecover(said.recover, when);
    if (!recover.ok) problems.push({ path: ['recover'], advice: adviceOf(recover) });
  }
  const figure = when.figure.path.join('.');
  if (said.least !== undefined && !ratioOf(when.figure.path))
    problems.push({
      path: ['least'],
      advice: `${figure} is no ratio: there is nothing to be the fewest of.`,
    });
  if (said.queues !== undefined && when.kind !== 'queues' && when.kind !== 'contacts')
    problems.push({
      path: ['queues'],
      advice: `It goes with queues[…] and contacts[…], not with ${when.kind}.`,
    });
  for (const [, key = ''] of (said.text ?? '').matchAll(/\{([^}]*)\}/g))
    if (!PLACEHOLDERS.includes(key) && !figuresOf(when.kind).has(key))
      problems.push({
        path: ['text'],
        advice: `{${key}} is nothing that ${when.kind} have: {name}, ${PLACEHOLDERS.map(one => `{${one}}`).join(', ')}, or another figure of theirs.`,
      });
  return problems;
}

function adviceOf({ advice, word, known = [] }: Problem): string {
  const near = word === undefined ? undefined : closestWord(word, known);
  return near === undefined ? advice : `Did you mean ${near}? ${advice}`;
}

type BuiltInSettings = NonNullable<AlertSettings['builtIn']>;

/** Each, by the compiler's word, though the gateway is not loaded to ask it. */
const BUILT_IN_NAMES = {
  'source-lost': 'source-lost',
  'impossible-floor': 'impossible-floor',
  'drop-cap-near': 'drop-cap-near',
  'dialed-though-paused': 'dialed-though-paused',
  'history-stopped': 'history-stopped',
  'customers-key-lost': 'customers-key-lost',
  'journal-failing': 'journal-failing',
  'audit-failing': 'audit-failing',
  'certificate-expiring': 'certificate-expiring',
  'delivery-failing': 'delivery-failing',
  'report-failing': 'report-failing',
} as const satisfies { readonly [Name in keyof BuiltInSettings]-?: Name };

const setting = z.union([
  z.literal('off'),
  z.strictObject({ severity: oneOf(ALERT_SEVERITIES).exactOptional(), for: duration.exactOptional() }),
]);

export const builtInAlerts = z
  .partialRecord(z.enum(BUILT_IN_NAMES), setting)
  .describe('as in { source-lost: { severity: warning, for: 1m }, drop-cap-near: off }');

export type BuiltInConfig = z.infer<typeof builtInAlerts>;
