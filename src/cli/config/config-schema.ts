// What a config file may say, strictly: a misspelt key is told, not ignored. Each description says what would do.
import { z } from 'zod';
import { alerts, builtInAlerts } from './schema/alert-schema.ts';
import { audit } from './schema/audit-schema.ts';
import { alertDelivery } from './schema/delivery-schema.ts';
import { history } from './schema/history-schema.ts';
import { layouts } from './schema/layout-schema.ts';
import { limits } from './schema/limits-schema.ts';
import { listen } from './schema/listen-schema.ts';
import { log } from './schema/log-schema.ts';
import { members } from './schema/member-schema.ts';
import { metrics } from './schema/metrics-schema.ts';
import { queues } from './schema/queue-schema.ts';
import { freeReasons, reasons } from './schema/reason-schema.ts';
import { reports } from './schema/report-schema.ts';
import { hour, path, text, zone } from './schema/scalars.ts';
import { sources } from './schema/source-schema.ts';
import { tokens } from './schema/token-schema.ts';
import { requireZoneOfHours } from './schema/zone-of-hours.ts';

export type { AsteriskConfig } from './schema/asterisk-schema.ts';
export type { MembersConfig } from './schema/member-schema.ts';
export type { QueueConfig } from './schema/queue-schema.ts';
export type { ReasonConfig } from './schema/reason-schema.ts';
export { type SourceConfig, sourceIdAt } from './schema/source-schema.ts';

export const configSchema = z
  .strictObject({
    listen: listen.exactOptional(),
    limits: limits.exactOptional(),
    center: z
      .strictObject({ name: text, zone, dayStartHour: hour.exactOptional() })
      .describe('as in { name: Tbilisi, zone: Asia/Tbilisi, dayStartHour: 0 }')
      .exactOptional(),
    sources: sources.exactOptional(),
    members: members.exactOptional(),
    queues: queues.exactOptional(),
    reasons: reasons.exactOptional(),
    freeReasons: freeReasons.exactOptional(),
    tokens: tokens.exactOptional(),
    alerts: alerts.exactOptional(),
    builtInAlerts: builtInAlerts.exactOptional(),
    alertDelivery: alertDelivery.exactOptional(),
    history: history.exactOptional(),
    audit: audit.exactOptional(),
    data: z
      .union([z.literal(false), path])
      .describe('the folder in which the gateway remembers, from the folder of this file; false: nowhere')
      .exactOptional(),
    log: log.exactOptional(),
    metrics: metrics.exactOptional(),
    reports: reports.exactOptional(),
    layouts: layouts.exactOptional(),
    word: text
      .max(16)
      .describe('a word of up to 16 letters that stands in the header of every screen: PRODUCTION')
      .exactOptional(),
  })
  .superRefine(requireZoneOfHours)
  .describe('keys with values, as in `sources:`');

export type Config = z.infer<typeof configSchema>;
