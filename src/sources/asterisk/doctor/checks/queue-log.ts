// Whether the queue_log that the config names can be followed, and is the one that this Asterisk writes.

import type { Survey } from '../survey/survey.ts';
import type { LogSurvey } from '../survey/survey-log.ts';
import { type Check, error, type Finding, lasting, listed, note, ok, warning } from './check.ts';

const HOUR_MS = 3_600_000;
const FUTURE_MS = 60_000;

export const queueLogCheck: Check = {
  id: 'queue_log',
  title: 'the queue_log can be followed',
  run({ survey }) {
    const { log } = survey;
    if (log === undefined)
      return [
        note(
          'no queueLog is named: what happens while ringtop is not connected is lost. Where Asterisk writes its log on this ' +
            'machine, set queueLog: /var/log/asterisk/queue_log',
        ),
      ];
    if (log.trouble !== undefined) return [error(toTrouble(log.file, log.trouble))];
    return judge(log, survey);
  },
};

function toTrouble(file: string, trouble: string): string {
  switch (trouble) {
    case 'ENOENT':
      return (
        `there is no ${file}: it stands in astlogdir of asterisk.conf and is written where logger.conf says queue_log = yes (the ` +
        'default); of another machine it has to be shared with this one'
      );
    case 'EACCES':
    case 'EPERM':
      return (
        `${file} may not be read by this user: add him to the group of the file (usermod -aG asterisk USER) and give it and its ` +
        'folder to the group (chmod g+rX)'
      );
    case 'not-a-file':
      return `${file} is no regular file: a folder or a pipe cannot be followed`;
    default:
      return `${file} cannot be read (${trouble})`;
  }
}

function judge(log: LogSurvey, survey: Survey): Finding[] {
  const { file, lastLineAt, strangeLineCount, grewBytes } = log;
  const findings: Finding[] = [];
  const at = survey.after.at;
  if (grewBytes <= 0 && hasWritten(survey))
    findings.push(
      error(
        `${file} does not grow while calls go on: Asterisk writes another file. Is it this machine’s, does logger.conf say ` +
          'queue_log = yes, is it rotated without asterisk -rx "logger reload", or does it go to a database (queue_log in extconfig.conf)?',
      ),
    );
  if (lastLineAt !== undefined && lastLineAt - at > FUTURE_MS)
    findings.push(
      warning(`the last line of ${file} is ${lasting(lastLineAt - at)} in the future: whose clock wrote it?`),
    );
  if (lastLineAt !== undefined && at - lastLineAt > 24 * HOUR_MS)
    findings.push(
      warning(
        `the last line of ${file} is ${lasting(at - lastLineAt)} old: is it still the one that Asterisk writes?`,
      ),
    );
  if (strangeLineCount > 0)
    findings.push(
      warning(
        `${strangeLineCount} of the last lines of ${file} are none of a queue_log (1795341218|callid|queue|agent|EVENT|…): is it the right file?`,
      ),
    );
  return findings.length > 0 ? findings : [ok(toSummary(log, at))];
}

function toSummary({ file, sizeBytes, lastLineAt, rotated }: LogSurvey, at: number): string {
  const age =
    lastLineAt === undefined
      ? 'has no line yet'
      : `its last line is ${lasting(Math.max(0, at - lastLineAt))} old`;
  const others = rotated.length === 0 ? 'nothing rotated beside it' : `beside it ${listed(rotated)}`;
  return `${file} can be read: ${Math.ceil(sizeBytes / 1024)} KiB, ${age}, ${others}`;
}

/** What happened is written to the log in the same second. */
function hasWritten({ heard }: Survey): boolean {
  return ['QueueCallerJoin', 'AgentConnect', 'AgentComplete', 'QueueMemberPause'].some(name =>
    heard.names.has(name),
  );
}
