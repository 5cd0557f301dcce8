// `ringtop alert …`: what the gateway found on its floor, who has taken it up, and who is told of it.
import { type Command, Option } from 'commander';
import { ALERT_SEVERITIES } from '../../floor/index.ts';
import { given } from '../../lib/given.ts';
import { formatInstant, silenceItem } from '../../protocol/index.ts';
import { askAndSay } from '../alerts/ask.ts';
import { onceOption, previewOption, whyOption } from '../alerts/desk-options.ts';
import { forOption } from '../alerts/for-option.ts';
import type { ListOptions } from '../alerts/print-rows.ts';
import { readSilence } from '../alerts/read-rows.ts';
import { formatExamples } from '../help/format-help.ts';
import { caOption, urlOption } from '../options/shared-options.ts';
import { tzOption } from '../options/tz-option.ts';
import type { DocumentOutput } from '../output/formats.ts';
import { addOptions, documentOptions, listOptions } from '../output/output-options.ts';
import type { ListAlertsOptions } from '../run/list-alerts.ts';
import type { Begin } from '../task.ts';

interface SayOptions extends DocumentOutput {
  readonly dryRun?: boolean;
  readonly key?: string;
  readonly reason?: string;
  readonly url?: string;
}

export function addAlert(program: Command, begin: Begin): void {
  const group = program
    .command('alert')
    .helpCommand(false)
    .usage('COMMAND')
    .summary('what the rules have found, who has it, who is told')
    .description('The alerts of the gateway that runs here, or that --url names. Rules: docs/alerts.md.')
    .addHelpText('after', () => formatExamples(EXAMPLES));
  addList(group, begin);
  addAcknowledge(group, begin);
  addSilence(group, begin);
  addDelivery(group, begin);
}

function addList(group: Command, begin: Begin): void {
  const list = group
    .command('list')
    .usage('[options]')
    .summary('the alerts as they are, or as they change')
    .description(
      'Print the alerts that stand, and those of the last half hour that are over. With --follow each change of one is a ' +
        'line of JSON: raised, acknowledged, silenced, recovered, expired. It needs the role viewer.',
    )
    .addOption(
      new Option('--follow', 'go on until told to stop; the output is ndjson then').implies({
        output: 'ndjson',
      }),
    );
  addOptions(list, [...listOptions({ filter: 'severity=critical' }), tzOption(), urlOption(), caOption()])
    .addHelpText('after', () =>
      formatExamples([['ringtop alert list --follow -o ndjson', 'each change as a line, until stopped']]),
    )
    .action((options: ListAlertsOptions) =>
      begin(async host => (await import('../run/list-alerts.ts')).listAlerts(host, options)),
    );
}

function addAcknowledge(group: Command, begin: Begin): void {
  const acknowledge = group
    .command('ack')
    .usage('ALERT [options]')
    .summary('take an alert up: everybody sees who has it')
    .description(
      'Take an alert up. Whoever does first has it; those who come later are told who. It needs the role lead.',
    )
    .argument('<ALERT>', 'the id, as ringtop alert list has it')
    .addOption(new Option('--note <TEXT>', 'what you are doing about it; it stands in the row'))
    .addOption(whyOption());
  addOptions(acknowledge, [previewOption('which alert it is'), ...documentOptions(), urlOption(), caOption()])
    .addHelpText('after', () => formatExamples([['ringtop alert ack agzjlo-7', 'it is yours']]))
    .action((alert: string, { note, reason, url, dryRun, ...output }: SayOptions & { note?: string }) =>
      begin(host => {
        const params = { alert, ...given({ note, reason }) };
        return askAndSay(host, { method: 'alert.acknowledge', params, url, dryRun }, output, {
          kind: 'Acknowledgement',
          document: ({ by, at }) => ({ alert, by, acknowledgedAt: formatInstant(Number(at)) }),
          say: ({ by }) => `${alert} is with ${String(by)}`,
        });
      }),
    );
}

interface SilenceOptions extends SayOptions {
  readonly alert?: string;
  readonly rule?: string;
  readonly queue?: string;
  readonly severity?: string;
  readonly for: number;
  readonly reason: string;
}

function addSilence(group: Command, begin: Begin): void {
  const silence = group
    .command('silence')
    .usage('[options]')
    .summary('tell nobody of some alerts for a while')
    .description(
      'Alerts that fit all that is named are shown, and sent to nobody, until the time is over. Which then still stand, ' +
        'and nobody has taken up, are sent. It needs the role lead.',
    )
    .addOption(new Option('--rule <NAME>', 'of this rule'))
    .addOption(new Option('--queue <Q>', 'of this queue, by its id or name'))
    .addOption(new Option('--severity <S>', ALERT_SEVERITIES.join(' or ')).choices(ALERT_SEVERITIES))
    .addOption(new Option('--alert <ALERT>', 'this one alone'))
    .addOption(forOption())
    .addOption(whyOption().makeOptionMandatory());
  addOptions(silence, [
    onceOption(),
    previewOption('which of the alerts that stand it would be of'),
    ...documentOptions(),
    urlOption(),
    caOption(),
  ])
    .addHelpText('after', () =>
      formatExamples([['ringtop alert silence --queue support --for 1h --reason "moving desks"', '']]),
    )
    .action(({ url, dryRun, ...options }: SilenceOptions) =>
      begin(host => {
        const { alert, rule, queue, severity, reason, key, for: forMs } = options;
        const params = { ...given({ alert, rule, queue, severity, key }), reason, forMs };
        return askAndSay(host, { method: 'alert.silence', params, url, dryRun }, options, {
          kind: 'Silence',
          document: result => ({ item: silenceItem(readSilence(result)) }),
          say: ({ silence: id }) => `silence ${String(id)}; end it: ringtop alert end-silence ${String(id)}`,
        });
      }),
    );
  const silences = group
    .command('silences')
    .usage('[options]')
    .summary('the silences that last')
    .description('Print who has silenced what, until when and why. It needs the role wall.');
  addOptions(silences, [...listOptions(), tzOption(), urlOption(), caOption()]).action(
    (options: ListOptions) =>
      begin(async host => (await import('../quick/alert-lists.ts')).printSilences(host, options)),
  );
  const endSilence = group
    .command('end-silence')
    .usage('SILENCE [options]')
    .summary('end a silence before its time')
    .description('End a silence. It needs the role lead.')
    .argument('<SILENCE>', 'the id, as ringtop alert silences has it');
  addOptions(endSilence, [
    whyOption(),
    previewOption('which alerts would be sent again'),
    ...documentOptions(),
    urlOption(),
    caOption(),
  ]).action((id: string, { reason, url, dryRun, ...output }: SayOptions) =>
    begin(host => {
      const params = { silence: id, ...given({ reason }) };
      return askAndSay(host, { method: 'alert.endSilence', params, url, dryRun }, output, {
        kind: 'SilenceEnd',
        document: () => ({ silence: id }),
        say: () => `silence ${id} is over`,
      });
    }),
  );
}

function addDelivery(group: Command, begin: Begin): void {
  const deadLetters = group
    .command('dead-letters')
    .usage('[options]')
    .summary('what could not be delivered, and why')
    .description('Print the letters that were given up after ten tries. It needs the role admin.');
  addOptions(deadLetters, [...listOptions(), tzOption(), urlOption(), caOption()]).action(
    (options: ListOptions) =>
      begin(async host => (await import('../quick/alert-lists.ts')).printDeadLetters(host, options)),
  );
  const resend = group
    .command('resend')
    .usage('[LETTER…] [options]')
    .summary('try dead letters again')
    .description('Try dead letters again: those that are named, or all. It needs the role admin.')
    .argument('[LETTER...]', 'as ringtop alert dead-letters has them');
  addOptions(resend, [...documentOptions(), urlOption(), caOption()]).action(
    (letters: string[], { url, ...output }: SayOptions) =>
      begin(host => {
        const params = letters.length === 0 ? {} : { letters };
        return askAndSay(host, { method: 'alert.resend', params, url }, output, {
          kind: 'Resending',
          document: ({ letters: sent }) => ({ letters: sent }),
          say: ({ letters: sent }) => `${Array.isArray(sent) ? sent.length : 0} on the way again`,
        });
      }),
  );
}

const EXAMPLES = [
  ['ringtop alert list', 'what stands, and who has it'],
  ['ringtop alert ack agzjlo-7 --note "calling the PBX"', 'take it up'],
  ['ringtop alert silence --queue support --for 1h --reason "fire drill"', ''],
] as const;
