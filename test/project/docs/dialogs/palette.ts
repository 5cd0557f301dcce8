// The palette, the columns: what is chosen and written at the keys beside orders.
import type { Page } from '../pages.ts';
import { marked } from './people.ts';

export const PALETTE: Page = {
  name: 'palette',
  title: 'The palette, and choosing columns',
  about: '`:` does anything by its name: it completes what is typed, and says what it comes to before Enter.',
  shots: [
    { title: 'Open', keys: [':'] },
    { title: 'A name completed', keys: [':', 'cam'] },
    { title: 'Whom', keys: [':', 'reassign zu'] },
    { title: 'What it comes to', keys: [':', 'reassign zura billing'] },
    { title: 'The marked', keys: [...marked('queue:sales state:wrap-up'), ':', 'pause @marked lunch 20m'] },
    { title: 'A campaign', keys: [':', 'campaign pause spring'] },
    { title: 'What nobody understands', keys: [':', 'reassign nobody billing'] },
    {
      title: 'Columns',
      about: '`C` chooses the columns of the list, and their order.',
      keys: ['3', 'C', 'down', ' '],
    },
  ],
};
