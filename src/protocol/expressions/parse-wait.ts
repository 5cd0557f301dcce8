// `queues[support].last30m.serviceLevelRate < 0.8 for 2m least 20`: a rule of one line, as a wait is told it.
import type { When } from './alert-rule.ts';
import { type Parsed, parseDurationMs } from './parse-value.ts';
import { parseWhen } from './parse-when.ts';
import { type Ratio, ratioOf } from './ratios.ts';

export interface Awaited {
  readonly when: When;
  /** How long it has to be so without a break. @default 0 */
  readonly forMs: number;
  readonly ratio?: Ratio;
  /** The fewest that a ratio may be of. */
  readonly least: number;
}

const ENDS = /^(?<when>.*?)(?:\s+for\s+(?<hold>[^\s"]+))?(?:\s+least\s+(?<least>[^\s"]+))?$/s;

export function parseWait(text: string): Parsed<Awaited> {
  const { when: said = '', hold, least } = ENDS.exec(text.trim())?.groups ?? {};
  const when = parseWhen(said);
  if (!when.ok) return when;
  const forMs = hold === undefined ? 0 : parseDurationMs(hold);
  if (forMs === undefined)
    return { ok: false, advice: `${JSON.stringify(hold)} is no time: for 90s, for 2m, for 1h30m.` };
  const ratio = ratioOf(when.is.figure.path);
  if (least !== undefined && !(ratio && /^[1-9]\d{0,6}$/.test(least)))
    return {
      ok: false,
      advice: ratio
        ? `${JSON.stringify(least)} is no number of contacts: least 20.`
        : `${when.is.figure.path.join('.')} is no ratio: there is nothing to be the fewest of.`,
    };
  return {
    ok: true,
    is: {
      ...{ when: when.is, forMs, least: least === undefined ? (ratio?.needed ?? 0) : Number(least) },
      ...(ratio === undefined ? {} : { ratio }),
    },
  };
}
