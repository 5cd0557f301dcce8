// `ringtop announce` and `ringtop announcement …`: what the screens tell everybody, until when, and which have shown it.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { ANNOUNCEMENT_PRIORITIES, ROLES } from '../../floor/index.ts';
import { given } from '../../lib/given.ts';
import { formatInstant } from '../../protocol/index.ts';
import { askAndSay } from '../alerts/ask.ts';
import { onceOption, previewOption, whyOption } from '../alerts/desk-options.ts';
import { forOption } from '../alerts/for-option.ts';
import { get } from '../get/get.ts';
import { formatExamples } from '../help/format-help.ts';
import { caOption, urlOption } from '../options/shared-options.ts';
import { tzOption } from '../options/tz-option.ts';
import type { DocumentOutput, ListOutput } from '../output/formats.ts';
import { addOptions, documentOptions, listOptions } from '../output/output-options.ts';
import type { Begin } from '../task.ts';

interface AnnounceOptions extends DocumentOutput {
  readonly for: number;
  readonly to?: Audience;
  readonly priority: string;
  readonly key?: string;
  readonly reason?: string;
  readonly dryRun?: boolean;
  readonly url?: string;
}

const SILENCE_MS = 10_000;
/** How others call them. Nothing becomes urgent, which rings bells, by another word. */
const ALSO_CALLED: Readonly<Record<string, (typeof ANNOUNCEMENT_PRIORITIES)[number]>> = {
  low: 'info',
  high: 'important',
};

/** What a line of a wall holds. */
const MOST_CHARACTERS = 200;

function parseText(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  throw new InvalidArgumentError(`It has ${text.length} characters; a line holds ${MOST_CHARACTERS}.`);
}

export function addAnnounce(program: Command, begin: Begin): void {
  const announce = program
    .command('announce')
    .usage('TEXT [options]')
    .summary('tell the screens something, until a time')
    .description(
      'Post an announcement: a line on every screen it is for, until its time is over. It needs the role lead.',
    )
    .argument('<TEXT>', `one line, up to ${MOST_CHARACTERS} characters`, parseText)
    .addOption(forOption())
    .addOption(
      new Option(
        '--to <WHOM>',
        'team=Sales, queue=support, role=lead or screen=wall-2; may be given again (default: everybody)',
      ).argParser(collectAudience),
    )
    .addOption(
      new Option(
        '--priority <P>',
        'info, important or urgent; low is info, high is important (default: info)',
      )
        .choices([...ANNOUNCEMENT_PRIORITIES, ...Object.keys(ALSO_CALLED)])
        .default('info'),
    )
    .addOption(whyOption());
  addOptions(announce, [
    onceOption(),
    previewOption('what would be told to whom'),
    ...documentOptions(),
    urlOption(),
    caOption(),
  ])
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action(
      (
        text: string,
        { for: forMs, to, priority: said, url, key, reason, dryRun, ...output }: AnnounceOptions,
      ) =>
        begin(host => {
          const priority = ALSO_CALLED[said] ?? said;
          const params = { text, priority, forMs, ...given({ audience: to, key, reason }) };
          return askAndSay(host, { method: 'announcement.post', params, url, dryRun }, output, {
            kind: 'Posting',
            document: ({ announcement, expiresAt }) => ({
              announcement,
              expiresAt: formatInstant(Number(expiresAt)),
            }),
            say: ({ announcement: id }) =>
              `posted ${String(id)}; withdraw it: ringtop announcement withdraw ${String(id)}`,
          });
        }),
    );
  addAnnouncement(program, begin);
}

function addAnnouncement(program: Command, begin: Begin): void {
  const group = program
    .command('announcement')
    .helpCommand(false)
    .usage('COMMAND')
    .summary('the announcements, and which screens have shown them')
    .description('The announcements of the gateway that runs here, or that --url names.')
    .addHelpText('after', () => formatExamples([['ringtop announcement list -o json', 'with each screen']]));
  const list = group
    .command('list')
    .usage('[options]')
    .summary('what is announced, and on how many screens it was shown')
    .description(
      'Print the announcements, and those that ended within the hour. In JSON each has the screens that have shown it.',
    );
  addOptions(list, [...listOptions({ filter: 'state=posted' }), tzOption(), urlOption(), caOption()]).action(
    (options: ListOutput & { readonly filter?: string; readonly tz?: string; readonly url?: string }) =>
      begin(host => get(host, 'announcements', { ...options, timeout: SILENCE_MS })),
  );
  const withdraw = group
    .command('withdraw')
    .usage('ANNOUNCEMENT [options]')
    .summary('take an announcement off the screens')
    .description('Take an announcement off the screens before its time. It needs the role lead.')
    .argument('<ANNOUNCEMENT>', 'the id, as ringtop announcement list has it');
  addOptions(withdraw, [
    whyOption(),
    previewOption('which it is, and who is told it'),
    ...documentOptions(),
    urlOption(),
    caOption(),
  ]).action(
    (
      announcement: string,
      { reason, url, dryRun, ...output }: Pick<AnnounceOptions, 'reason' | 'url' | 'dryRun'> & DocumentOutput,
    ) =>
      begin(host => {
        const params = { announcement, ...given({ reason }) };
        return askAndSay(host, { method: 'announcement.withdraw', params, url, dryRun }, output, {
          kind: 'Withdrawal',
          document: () => ({ announcement }),
          say: () => `${announcement} is off the screens`,
        });
      }),
  );
}

type Audience = { readonly [list in 'teams' | 'queues' | 'roles' | 'screens']?: readonly string[] };

const LISTS: ReadonlyMap<string, keyof Audience> = new Map([
  ['team', 'teams'],
  ['queue', 'queues'],
  ['role', 'roles'],
  ['screen', 'screens'],
]);

/** `team=Sales` */
function collectAudience(text: string, before: Audience = {}): Audience {
  const [, kind = '', name = ''] = /^(\w+)=(.+)$/.exec(text) ?? [];
  const list = LISTS.get(kind);
  if (list === undefined)
    throw new InvalidArgumentError('It is team=NAME, queue=NAME, role=ROLE or screen=NAME.');
  if (list === 'roles' && !ROLES.some(role => role === name))
    throw new InvalidArgumentError(`The roles: ${ROLES.join(', ')}.`);
  return { ...before, [list]: [...(before[list] ?? []), name] };
}

const EXAMPLES = [
  ['ringtop announce "Team meeting at 17:00" --for 30m', 'to everybody'],
  ['ringtop announce "Two are ill" --for 4h --to team=Sales --priority high', ''],
  ['ringtop announce "PBX restarts" --for 5m --to team=Sales --priority urgent', ''],
] as const;
