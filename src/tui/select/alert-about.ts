// What an alert is about: the row that one goes to from it, where it has one.
import type { AlertSubjectKind } from '../../floor/index.ts';

export interface AlertAbout {
  readonly kind: AlertSubjectKind;
  readonly id: string;
}
