// Every figure by its id: the table that `explain` reads.
import { ABANDON_RATE } from './abandon-rate.ts';
import {
  AGENT_HANDLE_TIME,
  AGENT_OCCUPANCY,
  CONTACTS_TODAY,
  MISSED_TODAY,
  STATE_TIME,
} from './agent-figures.ts';
import { ANSWER_SPEED } from './answer-speed.ts';
import { DROP_RATE } from './drop-rate.ts';
import { EXPECTED_WAIT } from './expected-wait.ts';
import { HANDLE_TIME } from './handle-time.ts';
import type { MetricDefinition } from './metric-definition.ts';
import { OCCUPANCY } from './occupancy.ts';
import { SERVICE_LEVEL } from './service-level.ts';
import { FREE_AGENTS } from './staffing.ts';
import { AVERAGE_WAIT, LONGEST_WAIT, QUEUE_DEPTH, WAITING_OVER_TARGET } from './waiting.ts';

export const METRICS = [
  QUEUE_DEPTH,
  LONGEST_WAIT,
  AVERAGE_WAIT,
  WAITING_OVER_TARGET,
  SERVICE_LEVEL,
  ANSWER_SPEED,
  ABANDON_RATE,
  HANDLE_TIME,
  OCCUPANCY,
  EXPECTED_WAIT,
  FREE_AGENTS,
  DROP_RATE,
  STATE_TIME,
  CONTACTS_TODAY,
  MISSED_TODAY,
  AGENT_HANDLE_TIME,
  AGENT_OCCUPANCY,
] as const satisfies readonly MetricDefinition[];

export type MetricId = (typeof METRICS)[number]['id'];
