// An answer as YAML, of which nothing is folded: a line stays one.
import { stringify } from 'yaml';

export function formatYaml(answer: object): string {
  return stringify(answer, { lineWidth: 0 });
}
