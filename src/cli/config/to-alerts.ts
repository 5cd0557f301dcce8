// The alerts of a config as the gateway takes them: rules that are ready to be judged.
import { cleanText } from '../../lib/clean-text.ts';
import { type AlertRule, parseRecover, parseWhen, ratioOf } from '../../protocol/index.ts';
import { parseHours } from './parse-hours.ts';
import { type BuiltInConfig, nameOfRule, type RuleConfig } from './schema/alert-schema.ts';
import { stretchMs } from './stretch-ms.ts';

const FOR_MS = 60_000;
/** A recovery shorter than this is none: nothing comes and goes faster. */
const LEAST_HOLD_MS = 10_000;

/** Of what the schema has accepted. */
export function toAlertRules(rules: readonly RuleConfig[] = []): AlertRule[] {
  return rules.flatMap(said => {
    const when = parseWhen(said.when);
    if (!when.ok) return [];
    const recover = said.recover === undefined ? undefined : parseRecover(said.recover, when.is);
    const ratio = ratioOf(when.is.figure.path);
    const quiet = said.quiet === undefined ? undefined : parseHours(said.quiet);
    const forMs = stretchMs(said.for) ?? FOR_MS;
    return {
      name: cleanText(nameOfRule(said)),
      when: when.is,
      forMs,
      holdMs: Math.max(LEAST_HOLD_MS, stretchMs(said.hold) ?? forMs),
      ...(recover?.ok ? { recover: recover.is } : {}),
      ...(ratio ? { ratio } : {}),
      least: said.least ?? ratio?.needed ?? 0,
      ...(said.queues ? { queues: said.queues } : {}),
      severity: said.severity ?? ('warning' as const),
      ...(quiet?.ok ? { quiet: quiet.hours } : {}),
      ...(said.text === undefined ? {} : { text: said.text }),
    };
  });
}

export function toBuiltInSettings(said: BuiltInConfig = {}) {
  return Object.fromEntries(
    Object.entries(said).map(([name, one]) => {
      if (one === 'off' || one === undefined) return [name, 'off' as const];
      const forMs = stretchMs(one.for);
      const { severity } = one;
      return [name, { ...(severity ? { severity } : {}), ...(forMs === undefined ? {} : { forMs }) }];
    }),
  );
}
