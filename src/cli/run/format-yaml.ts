// An answer as YAML, of which nothing is folded: a line stays one.
import { Document, Scalar, visit } from 'yaml';

/** Texts that a reader of YAML 1.1, as Python's and Ruby's are, takes for yes or no, a time, a number or `=` are in quotes. */
export function formatYaml(answer: object): string {
  const document = new Document(answer, { compat: 'yaml-1.1' });
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && (scalar.value === '=' || scalar.value.search(UNSEEN) >= 0))
        scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  // All of them are in double quotes by now.
  return document.toString({ lineWidth: 0 }).replace(UNSEEN, toEscape);
}

/** Not printable in YAML, ends of lines in its first version, and what turns a line around. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff\ufffe\uffff]/gu;

/** Each of them is one UTF-16 unit. */
function toEscape(unseen: string): string {
  return `\\u${unseen.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
