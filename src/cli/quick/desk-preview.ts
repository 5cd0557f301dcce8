// What would come of an announcement, a silence or an acknowledgement, as `--dry-run` prints it.
import { cleanText } from '../../lib/clean-text.ts';
import { deskPreviewItem } from '../../protocol/index.ts';
import type { Saying } from '../alerts/ask.ts';
import { readPreview } from '../alerts/read-rows.ts';

const WIDE = { cells: 400 };

export function sayPreviewOf(method: string): Saying {
  return {
    kind: 'DeskPreview',
    document: result => ({ item: deskPreviewItem(method, readPreview(result)) }),
    say(result) {
      const { said, alerts = [], announcement } = readPreview(result);
      const lines = [
        ...alerts.map(({ alert, severity, text }) => [alert, severity, text]),
        ...(announcement === undefined ? [] : [[announcement.priority, announcement.text]]),
      ];
      return [cleanText(said, WIDE), ...lines.map(line => `  ${cleanText(line.join(' '), WIDE)}`)].join('\n');
    },
  };
}
