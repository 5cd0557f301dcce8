// Text from outside in a page: cleaned, and never markup.
import { cleanText } from '../../../lib/clean-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const LONGEST = { cells: 200 };

/** For the text of an element and for an attribute in quotes. `<b>` → `&lt;b&gt;` */
export function escapeHtml(text: string): string {
  return cleanText(text, LONGEST).replace(/[&<>"']/gu, letter => ENTITIES[letter] ?? letter);
}
