// What the doctor found, as people read it: a line a finding, the check's name beside it, in 80 columns.
import { displayWidth } from '../../lib/display-width.ts';
import type { CheckResult, SourceReport } from './source-report.ts';

const COLUMNS = 80;
const MARKS: Readonly<Record<CheckResult['level'], string>> = {
  ok: 'ok',
  note: 'note',
  warning: 'WARNING',
  error: 'ERROR',
};

export function formatReport({ source, results }: SourceReport): string {
  const lines = results.flatMap(({ check, level, sentence }, index) => {
    const isSame = results[index - 1]?.check === check;
    const head = `  ${MARKS[level].padEnd(8)} ${(isSame ? '' : check).padEnd(11)} `;
    return wrap(sentence, COLUMNS - head.length).map(
      (line, row) => (row === 0 ? head : ' '.repeat(head.length)) + line,
    );
  });
  return [source, ...lines, `  ${toSummary(results)}`, '', ''].join('\n');
}

function toSummary(results: readonly CheckResult[]): string {
  const counts = (['error', 'warning', 'note'] as const).flatMap(level => {
    const count = results.filter(result => result.level === level).length;
    return count === 0 ? [] : [`${count} ${level}${count === 1 ? '' : 's'}`];
  });
  return counts.length === 0 ? 'All is well.' : `${counts.join(', ')}.`;
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(longer) > columns) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
