// `ringtop contact unmask`: who calls, for those who may know it; the gateway writes down who asked, and why.
import { type Command, Option } from 'commander';
import type { Fields } from '../../lib/fields.ts';
import { askAndSay } from '../alerts/ask.ts';
import { formatExamples } from '../help/format-help.ts';
import { caOption, urlOption } from '../options/shared-options.ts';
import type { DocumentOutput } from '../output/formats.ts';
import { addOptions, documentOptions } from '../output/output-options.ts';
import type { Begin } from '../task.ts';

interface UnmaskOptions extends DocumentOutput {
  readonly reason: string;
  readonly url?: string;
}

export function addUnmask(contact: Command, begin: Begin): void {
  const unmask = contact
    .command('unmask')
    .usage('CONTACT [options]')
    .summary('tell who calls: the number and the name, as they are')
    .description(
      'Print the number and the name of who calls. It needs the role lead and a token that unmasks (ringtop token create ' +
        '--unmask). Who asked, about whom and why is in the audit before the answer is given.',
    )
    .argument('<CONTACT>', 'the id, as ringtop get contacts has it')
    .addOption(new Option('--reason <TEXT>', 'why; it stands in the audit').makeOptionMandatory());
  addOptions(unmask, [...documentOptions(), urlOption(), caOption()])
    .addHelpText('after', () =>
      formatExamples([['ringtop contact unmask 1795428.17 --reason "was cut off, calling back"', '']]),
    )
    .action((id: string, { reason, url, ...output }: UnmaskOptions) =>
      begin(async host => {
        const { cleanText } = await import('../../lib/clean-text.ts');
        const asked = { method: 'customer.unmask', params: { contact: id, reason }, url };
        return askAndSay(host, asked, output, {
          kind: 'Customer',
          document: ({ number, name }) => ({ contact: id, number: number ?? null, name: name ?? null }),
          say: who => sayWho(who, cleanText),
        });
      }),
    );
}

/** `+995535291285  Nana` */
function sayWho({ number, name }: Fields, clean: (text: string) => string): string {
  const known = [number, name].flatMap(said => (typeof said === 'string' ? [clean(said)] : []));
  return known.join('  ');
}
