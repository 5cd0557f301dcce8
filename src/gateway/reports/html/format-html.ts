// A report as one HTML file.
import type { Report } from '../../../protocol/index.ts';

export function formatHtml(report: Report): string {
  return JSON.stringify(report);
}
