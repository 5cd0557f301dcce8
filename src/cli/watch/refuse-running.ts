// A watch is told of changes: by what moves with the clock alone nothing can be chosen from them.
import { type ContractKind, type Filter, RingtopError, RUNNING_FIELDS } from '../../protocol/index.ts';

export function refuseRunning(kind: ContractKind, { comparisons }: Filter): void {
  const running = comparisons
    .map(({ path }) => path.join('.'))
    .find(path => RUNNING_FIELDS[kind].includes(path));
  if (running === undefined) return;
  throw new RingtopError({
    code: 'bad-arguments',
    message: `${running} runs by the clock: no change tells of it, so it cannot choose what is watched`,
    hint: 'ringtop wait waits for such a figure, ringtop get reads it.',
  });
}
