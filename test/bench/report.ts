// What is said of the ratios: beside each its goal and what it was, and in the end what fell short or became worse.
import { type Kept, TOLERANCE } from './baseline.ts';
import type { Findings, Ratio } from './ratio.ts';

export interface Report {
  readonly bench: string;
  readonly findings: Findings;
  readonly kept: Kept;
  readonly seconds: number;
}

/**
 *     snapshot, 4 s
 *       bytes on the wire against columns with zstd 1   2.47  goal 1.2 missed  was 2.47  348020 B, 140698 B; …
 */
export function formatReport({ bench, findings, kept, seconds }: Report): string {
  const { ratios, skipped = [] } = findings;
  const width = Math.max(0, ...ratios.map(({ name }) => name.length));
  const lines = ratios.map(ratio => {
    const columns = [
      ratio.name.padEnd(width),
      formatRatio(ratio.ratio).padStart(6),
      goalText(ratio),
      wasText(ratio, kept),
    ];
    return `  ${columns.join('  ')}  ${ratio.figures}`;
  });
  return [
    `\n${bench}, ${Math.round(seconds)} s`,
    ...lines,
    ...skipped.map(sentence => `  Skipped: ${sentence}`),
    '',
  ].join('\n');
}

export function formatSummary(reports: readonly Report[]): string {
  const all = reports.flatMap(({ bench, findings, kept }) =>
    findings.ratios.map(ratio => ({ ...ratio, name: `${bench}: ${ratio.name}`, was: kept[ratio.name] })),
  );
  const withGoal = all.filter(({ goal }) => goal !== undefined);
  const worse = all.filter(ratio => isWorse(ratio, ratio.was));
  const limits = Object.entries(TOLERANCE).map(
    ([cost, share]) => `${cost} by over ${Math.round(share * 100)} %`,
  );
  return [
    `\nGoals met: ${withGoal.filter(isMet).length} of ${withGoal.length}.`,
    `Notably worse than the baseline (${limits.join(', ')}): ${worse.length === 0 ? 'nothing.' : ''}`,
    ...worse.map(
      ({ name, ratio, was }) => `  ${name}: ${formatRatio(ratio)}, was ${formatRatio(was ?? Number.NaN)}`,
    ),
    '',
  ].join('\n');
}

function isMet({ ratio, goal = Number.POSITIVE_INFINITY }: Ratio): boolean {
  return ratio <= goal;
}

function isWorse({ ratio, of }: Ratio, was: number | undefined): boolean {
  return was !== undefined && ratio > was * (1 + TOLERANCE[of]);
}

function goalText(ratio: Ratio): string {
  if (ratio.goal === undefined) return ''.padEnd(GOAL_CELLS);
  return `goal ${formatRatio(ratio.goal)} ${isMet(ratio) ? 'met' : 'missed'}`.padEnd(GOAL_CELLS);
}

const GOAL_CELLS = 'goal 0.123 missed'.length;

function wasText(ratio: Ratio, kept: Kept): string {
  const was = kept[ratio.name];
  const text = was === undefined ? 'new' : `was ${formatRatio(was)}${isWorse(ratio, was) ? ' !' : ''}`;
  return text.padEnd('was 0.123 !'.length);
}

/** Three digits: `0.125`, `2.47`, `134`. */
function formatRatio(ratio: number): string {
  return ratio >= 100 ? ratio.toFixed(0) : String(Number(ratio.toPrecision(3)));
}
