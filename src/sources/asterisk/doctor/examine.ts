// Examines one Asterisk: a visit, and on what it found every check.
import { cleanText } from '../../../lib/clean-text.ts';
import type { SessionState } from '../session/session-states.ts';
import type { Finding, Said } from './checks/check.ts';
import { CHECKS } from './checks/index.ts';
import { isReached } from './survey/survey.ts';
import { type SurveyOptions, takeSurvey } from './survey/take-survey.ts';

export interface ExamineOptions extends SurveyOptions {
  readonly said: Said;
}

export interface CheckResult extends Finding {
  readonly check: string;
  readonly title: string;
}

export interface Examination {
  /** Why there was nothing to examine; absent where there was. */
  readonly end?: SessionState;
  readonly results: readonly CheckResult[];
}

/** Never rejects but for a secret that cannot be read. */
export async function examineAsterisk({ said, ...options }: ExamineOptions): Promise<Examination> {
  const visit = await takeSurvey(options);
  if (!isReached(visit)) {
    const { state, sentence } = visit.end;
    const [check, title] = UNREACHED[state] ?? (['connect', 'Asterisk answers'] as const);
    return { end: state, results: [{ check, title, level: 'error', sentence: clean(sentence) }] };
  }
  const results = CHECKS.flatMap(({ id, title, run }) => {
    const findings = run({ survey: visit, said });
    const told: readonly Finding[] = findings.length > 0 ? findings : [{ level: 'ok', sentence: title }];
    return told.map(({ level, sentence }) => ({ check: id, title, level, sentence: clean(sentence) }));
  });
  return { results };
}

/** Names of queues, members and reasons stand in it. */
function clean(sentence: string): string {
  return cleanText(sentence, { cells: 2000 });
}

const UNREACHED: Readonly<Partial<Record<SessionState, readonly [check: string, title: string]>>> = {
  'tls-failed': ['tls', 'nobody else can read the line'],
  'login-refused': ['login', 'the account may log in'],
};
