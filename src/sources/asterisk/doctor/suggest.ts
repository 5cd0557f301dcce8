// What a config could say of an Asterisk that was visited: its members, its queues, the reasons of its pauses.
import { MOVED_REASON } from '../../../floor/index.ts';
import { cleanText } from '../../../lib/clean-text.ts';
import { type Raw, toBytes } from '../pbx.ts';
import { createIdRegister, phoneForms } from '../short-ids.ts';
import { phonesOf } from './checks/people.ts';
import { isReached, type Survey, type SurveyedMember, type Unreached } from './survey/survey.ts';
import { type SurveyOptions, takeSurvey } from './survey/take-survey.ts';

export interface Suggestion {
  /** `pbx.example port 5038`, and what it calls itself. */
  readonly of: string;
  readonly members: readonly SuggestedMember[];
  readonly queues: readonly SuggestedQueue[];
  /** Of the pauses that there are, and of those in the log's last lines. */
  readonly reasons: readonly string[];
  /** Interfaces that no config can name: their bytes are not UTF-8. */
  readonly unwritable: readonly string[];
}

export interface SuggestedMember {
  readonly id: string;
  /** '' where it has none but its interface. */
  readonly name: string;
  /** Cut by Asterisk within its last character. */
  readonly isNameCut: boolean;
  readonly interface: string;
  readonly queues: readonly string[];
}

export interface SuggestedQueue {
  readonly name: string;
  /** Asterisk's own service level threshold. */
  readonly thresholdSeconds: number;
}

/** Never rejects but for a secret that cannot be read. */
export async function suggestForAsterisk(
  options: SurveyOptions,
): Promise<Suggestion | Pick<Unreached, 'end'>> {
  const visit = await takeSurvey({ listenMs: 0, ...options });
  return isReached(visit) ? toSuggestion(visit) : visit;
}

export function toSuggestion(survey: Survey): Suggestion {
  const { place, systemName, after } = survey;
  const ids = createIdRegister({ formsOf: phoneForms, prefix: 'a' });
  const phones = [...phonesOf(after).values()];
  const queuesOf = (phone: SurveyedMember) =>
    after.queues
      .filter(({ members }) => members.some(member => member.interface === phone.interface))
      .map(({ name }) => cleanText(name));
  return {
    of: `${cleanText(place.host)} port ${place.port}${systemName === undefined ? '' : `, ${systemName}`}`,
    members: phones
      .filter(({ rawInterface }) => isUtf8(rawInterface))
      .map(phone => ({
        id: ids.idOf(phone.rawInterface),
        ...toName(phone),
        interface: phone.interface,
        queues: queuesOf(phone),
      }))
      .sort((one, other) => one.id.localeCompare(other.id, 'en', { numeric: true })),
    queues: after.queues
      .filter(({ raw }) => isUtf8(raw))
      .map(({ name, thresholdSeconds }) => ({ name, thresholdSeconds })),
    reasons: reasonsOf(survey),
    unwritable: phones
      .filter(({ rawInterface }) => !isUtf8(rawInterface))
      .map(({ interface: phone }) => cleanText(phone)),
  };
}

function toName({ name, interface: phone }: SurveyedMember): Pick<SuggestedMember, 'name' | 'isNameCut'> {
  const isNameCut = name.endsWith('\ufffd');
  return { name: name === phone ? '' : name.replace(/\ufffd$/, ''), isNameCut };
}

/** Asterisk's own has its own meaning, and `moved` is ringtop's. */
const OWN_REASONS: ReadonlySet<string> = new Set(['', 'auto-pause', MOVED_REASON]);

function reasonsOf({ before, after, log }: Survey): string[] {
  const paused = [...before.queues, ...after.queues].flatMap(({ members }) => members);
  const all = [...paused.map(({ reason }) => reason), ...(log?.pauseReasons ?? [])];
  const byKey = new Map(all.map(reason => [reason.toLowerCase(), reason]));
  return [...byKey]
    .filter(([key]) => !OWN_REASONS.has(key))
    .map(([, reason]) => reason)
    .sort();
}

function isUtf8(raw: Raw): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(toBytes(raw));
    return true;
  } catch {
    return false;
  }
}
