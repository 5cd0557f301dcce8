// Visits an Asterisk: what it lets the account do, two looks at its queues, and what is heard between them.
import type { EpochMs } from '../../../../floor/index.ts';
import { cleanText } from '../../../../lib/clean-text.ts';
import { realTimers, type Timers } from '../../../../lib/timers.ts';
import { type AmiPlace, formatPlace } from '../../session/line/ami-place.ts';
import type { OpenAsteriskOptions } from '../../session/open-asterisk.ts';
import { endSoon, type SessionEnd } from '../../session/session-states.ts';
import { privilegesOf, toCommands } from '../../session/upkeep/privileges.ts';
import { type OpenVisit, openVisit, type VisitParts } from './open-visit.ts';
import { askAbout, askChannels, measureSkew, need, Unanswered } from './questions.ts';
import { readLook } from './read-look.ts';
import { createShadowFloor, type FloorSettings, type ShadowFloor } from './shadow-floor.ts';
import type { Look, Survey, Visit } from './survey.ts';
import { openLogSurvey } from './survey-log.ts';

export interface SurveyOptions
  extends FloorSettings,
    Pick<
      OpenAsteriskOptions,
      'host' | 'port' | 'tls' | 'user' | 'secret' | 'authority' | 'allowPlainLogin' | 'timers' | 'now'
    > {
  /** How long is listened between the two looks. @default 5000 */
  readonly listenMs?: number;
  /** Looked at beside it. */
  readonly queueLog?: string;
}

const LISTEN_MS = 5000;
const LIST_MS = 10_000;

/** Never rejects but for a secret that cannot be read. */
export async function takeSurvey(options: SurveyOptions): Promise<Visit> {
  const { host, tls, user, timers = realTimers, now = Date.now, listenMs = LISTEN_MS } = options;
  const place = { host, port: options.port ?? (tls === undefined ? 5038 : 5039), ...(tls && { tls }) };
  const { allowPlainLogin = false, secret, authority, queueLog } = options;
  const floor = createShadowFloor(toSettings(options), now);
  const visit = await begin({ place, user, secret, authority, allowPlainLogin, timers, now, floor });
  if ('state' in visit) return { place, user, end: visit };
  try {
    return await Promise.race([
      survey(visit, {
        place,
        user,
        timers,
        now,
        listenMs,
        floor,
        ...(queueLog === undefined ? {} : { queueLog }),
      }),
      visit.ended.then(end => ({ place, user, end })),
    ]);
  } catch (error) {
    if (error instanceof Unanswered) return { place, user, end: endSoon('not-responding', error.message) };
    throw error;
  } finally {
    await visit.leave();
  }
}

/** Node refuses some places and certificates before it tries them. */
async function begin(parts: VisitParts): Promise<OpenVisit | SessionEnd> {
  try {
    return await openVisit(parts);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError) && !isOpenSsl(error)) throw error;
    const words = cleanText(error.message, { cells: 160 });
    const state = parts.place.tls === undefined ? 'unreachable' : 'tls-failed';
    return endSoon(state, `cannot connect to ${formatPlace(parts.place)}: ${words}`);
  }
}

function isOpenSsl(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_OSSL');
}

interface Surveying {
  readonly place: AmiPlace;
  readonly user: string;
  readonly timers: Timers;
  readonly now: () => EpochMs;
  readonly listenMs: number;
  readonly floor: ShadowFloor;
  readonly queueLog?: string;
}

/** The dialect reads its own options alone. */
function toSettings({ members, queues, reasons, day }: SurveyOptions): FloorSettings {
  return {
    ...(members === undefined ? {} : { members }),
    ...(queues === undefined ? {} : { queues }),
    ...(reasons === undefined ? {} : { reasons }),
    ...(day === undefined ? {} : { day }),
  };
}

async function survey(visit: OpenVisit, around: Surveying): Promise<Survey> {
  const { place, user, timers, now, listenMs, floor, queueLog } = around;
  const { asker } = visit;
  const commands = toCommands(need(await asker.ask({ Action: 'ListCommands' }), place, 'ListCommands'));
  const skewMs = await measureSkew(asker, around);
  const look = async (): Promise<Look> => {
    const at = now() + (skewMs ?? 0);
    // Without app_queue there is nothing to look at, and that is told by the missing command.
    if (!commands.has('QueueStatus') && commands.size > 0) return { at, queues: [] };
    const asked = asker.askList({ Action: 'QueueStatus' }, 'QueueStatusComplete', { timeoutMs: LIST_MS });
    return readLook(need(await asked, place, 'QueueStatus').items, at);
  };
  const about = await askAbout(asker, commands);
  const log = queueLog === undefined ? undefined : await openLogSurvey(queueLog);
  const before = await look();
  await pause(timers, listenMs, visit.ended);
  const after = await look();
  const channels = await askChannels(asker, commands);
  return {
    ...{ place, user, commands, before, after, listenedMs: listenMs, ...about, heard: visit.heard },
    alarms: floor.alarms(listenMs),
    ...{ amiVersion: visit.amiVersion, isPrivate: visit.isPrivate, privileges: privilegesOf(commands) },
    ...(skewMs === undefined ? {} : { skewMs }),
    ...(channels === undefined ? {} : { channels }),
    ...(log === undefined ? {} : { log: await log.lookAgain() }),
  };
}

function pause(timers: Timers, waitMs: number, ended: Promise<unknown>): Promise<void> {
  return new Promise(resolve => {
    const callOff = timers.after(waitMs, resolve);
    void ended.then(() => {
      callOff();
      resolve();
    });
  });
}
