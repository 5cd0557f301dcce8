// `ringtop --url URL get queues`: what stands before a command is meant for it, and is never passed over in silence.
import type { Command } from 'commander';

/** An order that went to the gateway of this machine instead of the one that was named would be the worst of answers. */
export function handDownOptions(program: Command): void {
  program.hook('preAction', (_, command) => {
    if (command === program) return;
    for (const option of program.options) {
      const name = option.attributeName();
      if (program.getOptionValueSource(name) !== 'cli') continue;
      if (!command.options.some(one => one.attributeName() === name))
        command.error(`error: ${pathOf(command)} has no option '${option.long}'`);
      // Said twice, the nearer goes before.
      if (command.getOptionValueSource(name) !== 'cli')
        command.setOptionValueWithSource(name, program.getOptionValue(name), 'cli');
    }
  });
}

/** `ringtop token create` */
function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}
