// What the sources warn of, as the alert line tells it.
import { RECORD_WARNINGS } from '../../floor/index.ts';
import type { Moment } from '../moment/moment.ts';
import type { AlertAbout } from './alert-about.ts';

export interface WarningAlert {
  /** The kind. */
  readonly warning: string;
  readonly mark: 'amber';
  readonly about: AlertAbout;
  /** The source's name. */
  readonly subject: string;
  readonly text: string;
  /** It is about the figures on the screen, not about how the source is set up. */
  readonly isUrgent: boolean;
}

export function selectWarnings({ document }: Moment): WarningAlert[] {
  return Object.entries(document.sources).flatMap(([id, { name, warnings = {} }]) =>
    Object.entries(warnings).map(([warning, text]) => {
      return {
        warning,
        mark: 'amber' as const,
        about: { kind: 'sources' as const, id },
        subject: name,
        text,
        isUrgent: RECORD_WARNINGS.includes(warning),
      };
    }),
  );
}
