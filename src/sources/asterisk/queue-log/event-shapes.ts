// Which parameters each event of the queue_log has, in every version of Asterisk since 1.4 (app_queue.c).
import type { Raw } from '../pbx.ts';
import { type LogEvent, type LogEventName, type LogRecordHead, NONE } from './log-record.ts';
import { readOne, readTalked, readWaited, readWaitedPerhaps, toWhole } from './parameters.ts';

export interface EventShape {
  /** Whether Asterisk itself writes the event with such a call, queue and agent. */
  readonly fits: (head: LogRecordHead) => boolean;
  /** Undefined: these cannot be its parameters. */
  readonly read: (parameters: readonly Raw[]) => LogEvent | undefined;
}

type Read = EventShape['read'];

const ofCall: EventShape['fits'] = ({ callId }) => callId !== NONE && callId !== '';
const ofWaiting: EventShape['fits'] = head => ofCall(head) && head.agent === NONE;
const ofMember: EventShape['fits'] = ({ callId }) => callId === NONE;
const ofAllQueues: EventShape['fits'] = head => ofMember(head) && head.queue === NONE;
const ofLog: EventShape['fits'] = head => ofAllQueues(head) && head.agent === NONE;
const ofAnything: EventShape['fits'] = () => true;

export const EVENT_SHAPES: Readonly<Record<LogEventName, EventShape>> = {
  ENTERQUEUE: { fits: ofWaiting, read: readEnterQueue },
  CONNECT: { fits: ofCall, read: readConnect },
  COMPLETEAGENT: { fits: ofCall, read: readComplete('COMPLETEAGENT') },
  COMPLETECALLER: { fits: ofCall, read: readComplete('COMPLETECALLER') },
  BLINDTRANSFER: { fits: ofCall, read: readTransfer('BLINDTRANSFER') },
  TRANSFER: { fits: ofCall, read: readTransfer('TRANSFER') },
  ATTENDEDTRANSFER: { fits: ofCall, read: readAttendedTransfer },
  // The caller may leave while the agent hears the announcement: then the line names the agent.
  ABANDON: { fits: ofCall, read: readLeft('ABANDON') },
  EXITEMPTY: { fits: ofWaiting, read: readLeft('EXITEMPTY') },
  EXITWITHTIMEOUT: { fits: ofWaiting, read: readTimeout },
  EXITWITHKEY: { fits: ofWaiting, read: readKey },
  WITHDRAW: { fits: ofWaiting, read: readWithdraw },
  SYSCOMPAT: { fits: ofCall, read: readNothing('SYSCOMPAT') },
  AGENTDUMP: { fits: ofCall, read: readNothing('AGENTDUMP') },
  RINGNOANSWER: { fits: ofCall, read: readRing('RINGNOANSWER') },
  RINGCANCELED: { fits: ofCall, read: readRing('RINGCANCELED') },
  PAUSE: { fits: ofMember, read: readReason('PAUSE') },
  UNPAUSE: { fits: ofMember, read: readReason('UNPAUSE') },
  PAUSEALL: { fits: ofAllQueues, read: readReason('PAUSEALL') },
  UNPAUSEALL: { fits: ofAllQueues, read: readReason('UNPAUSEALL') },
  ADDMEMBER: { fits: ofAnything, read: readAddMember },
  REMOVEMEMBER: { fits: ofAnything, read: readNothing('REMOVEMEMBER') },
  PENALTY: { fits: ofMember, read: readPenalty },
  RINGINUSE: { fits: ofMember, read: readRingInUse },
  QUEUESTART: { fits: ofLog, read: readNothing('QUEUESTART') },
  CONFIGRELOAD: { fits: ofLog, read: readNothing('CONFIGRELOAD') },
};

const SHAPES_BY_NAME: ReadonlyMap<string, EventShape> = new Map(Object.entries(EVENT_SHAPES));

export function findShape(name: Raw): EventShape | undefined {
  return SHAPES_BY_NAME.get(name);
}

/** `|0713086|1`; before 1.8 without the position; with `log-caller-id-name` a name behind it. */
function readEnterQueue(parameters: readonly Raw[]): LogEvent | undefined {
  const [url = '', number] = parameters;
  if (number === undefined) return undefined;
  if (parameters.length === 2)
    return { event: 'ENTERQUEUE', url, number, position: undefined, callerName: undefined };
  // A number is what the caller's line says it is, so it may hold `|` as well.
  const last = parameters.length - 1;
  const at = [last - 1, last].find(index => index > 1 && toWhole(parameters[index]) !== undefined);
  if (at === undefined) return undefined;
  const callerName = at === last ? undefined : parameters[last];
  return {
    event: 'ENTERQUEUE',
    url,
    number: parameters.slice(1, at).join('|'),
    position: toWhole(parameters[at]),
    callerName,
  };
}

/** `3|pbx-north-1795341215.2|3`; in 1.4 without the ring time. */
function readConnect([hold, agentLeg, ring, ...more]: readonly Raw[]): LogEvent | undefined {
  const holdSeconds = toWhole(hold);
  const ringSeconds = toWhole(ring);
  const isShort = ring === undefined;
  if (holdSeconds === undefined || agentLeg === undefined || more.length > 0) return undefined;
  if (!isShort && ringSeconds === undefined) return undefined;
  return { event: 'CONNECT', holdSeconds, agentLeg, ringSeconds };
}

/** `8|70|2`; in 1.4 without the position. */
function readComplete(event: 'COMPLETEAGENT' | 'COMPLETECALLER'): Read {
  return parameters => {
    const talked = readTalked(parameters);
    return talked && { event, ...talked };
  };
}

/** `600|xfer|15|6|1`; in 1.4 without the position. */
function readTransfer(event: 'BLINDTRANSFER' | 'TRANSFER'): Read {
  return ([exten, context, ...numbers]) => {
    const talked = readTalked(numbers);
    if (exten === undefined || context === undefined || talked === undefined) return undefined;
    return { event, exten, context, ...talked };
  };
}

/** `BRIDGE|5ba5…|4|12|1`, `APP|Queue|4|12|1`, `LINK|PJSIP/101-01|PJSIP/102-02|4|12|1` */
function readAttendedTransfer([to, ...rest]: readonly Raw[]): LogEvent | undefined {
  const talked = readTalked(rest.slice(-3));
  const targets = rest.slice(0, -3);
  if (to !== 'BRIDGE' && to !== 'APP' && to !== 'LINK') return undefined;
  if (targets.length === 0 || talked === undefined) return undefined;
  return { event: 'ATTENDEDTRANSFER', to, targets, ...talked };
}

/** `1|1|21` */
function readLeft(event: 'ABANDON' | 'EXITEMPTY'): Read {
  return parameters => {
    const waited = parameters.length === 3 ? readWaited(parameters) : undefined;
    return waited && { event, ...waited };
  };
}

/** `2|2|36`, or the position alone */
function readTimeout(parameters: readonly Raw[]): LogEvent | undefined {
  const waited = readWaitedPerhaps(parameters);
  return waited && { event: 'EXITWITHTIMEOUT', ...waited };
}

/** `9|1|1|21`, or key and position */
function readKey([key, ...parameters]: readonly Raw[]): LogEvent | undefined {
  const waited = readWaitedPerhaps(parameters);
  return key === undefined || waited === undefined ? undefined : { event: 'EXITWITHKEY', key, ...waited };
}

/** `4|4|8|callback booked` */
function readWithdraw(parameters: readonly Raw[]): LogEvent | undefined {
  const waited = readWaited(parameters);
  return waited && { event: 'WITHDRAW', ...waited, info: parameters.slice(3).join('|') };
}

function readNothing(
  event: 'SYSCOMPAT' | 'AGENTDUMP' | 'REMOVEMEMBER' | 'QUEUESTART' | 'CONFIGRELOAD',
): Read {
  return parameters => (parameters.join('|') === '' ? { event } : undefined);
}

/** `6003`: milliseconds, as nothing else in the log. */
function readRing(event: 'RINGNOANSWER' | 'RINGCANCELED'): Read {
  return parameters => {
    const ringMs = readOne(parameters);
    return ringMs === undefined ? undefined : { event, ringMs };
  };
}

/** Whatever the agent or his program wrote, `|` and all. */
function readReason(event: 'PAUSE' | 'UNPAUSE' | 'PAUSEALL' | 'UNPAUSEALL'): Read {
  return parameters => ({ event, reason: parameters.join('|') });
}

function readAddMember(parameters: readonly Raw[]): LogEvent | undefined {
  const text = parameters.join('|');
  return text === '' || text === 'PAUSED' ? { event: 'ADDMEMBER', isPaused: text !== '' } : undefined;
}

function readPenalty(parameters: readonly Raw[]): LogEvent | undefined {
  const penalty = readOne(parameters);
  return penalty === undefined ? undefined : { event: 'PENALTY', penalty };
}

function readRingInUse(parameters: readonly Raw[]): LogEvent | undefined {
  const number = readOne(parameters);
  return number === undefined ? undefined : { event: 'RINGINUSE', isRungInUse: number !== 0 };
}
