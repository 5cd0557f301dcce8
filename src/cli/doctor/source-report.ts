// What the doctor has to say of one source.
import type { CheckResult, Examination } from '../../sources/index.ts';

export type { CheckResult };

export interface SourceReport extends Examination {
  readonly source: string;
}
