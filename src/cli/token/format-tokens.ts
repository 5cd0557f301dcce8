// Tokens as a table and as a sentence, for people.
import { cleanText } from '../../lib/clean-text.ts';
import { asFields, type Fields } from '../../lib/fields.ts';
import type { ZonedClock } from '../../lib/zoned-time.ts';
import { fieldsOf, type ListedToken } from '../../protocol/index.ts';
import { formatMinute } from '../output/format-instant.ts';
import { type Column, type ListTable, spare } from '../output/list-table.ts';

/** By which clock its times are told. @default UTC's */
export const tokenTable = (clock?: ZonedClock): ListTable => ({
  ...{ noun: 'tokens', command: 'ringtop token list', name: 'name' },
  columns: [
    column('NAME', 'name', ({ name }) => String(name)),
    column('ROLE', 'role', ({ role, unmask }) => (unmask === true ? `${role} +` : String(role))),
    ...spare(1, column('SCOPE', undefined, sayScope)),
    column('STATE', 'state', ({ state }) => String(state)),
    column('EXPIRES', 'expiresAt', ({ expiresAt }) => formatMinute(expiresAt, clock)),
    ...spare(
      1,
      column('LAST USED', 'lastUsedAt', ({ lastUsedAt }) => formatMinute(lastUsedAt, clock)),
    ),
    ...spare(
      2,
      column('FROM', 'lastUsedFrom', ({ lastUsedFrom }) => String(lastUsedFrom ?? '–')),
      { ...column('OPEN', 'sessionCount', item => String(item.sessionCount ?? '–')), align: 'right' },
    ),
    ...spare(
      3,
      column('MADE', 'createdAt', ({ origin, createdAt }) =>
        origin === 'made' ? formatMinute(createdAt, clock) : String(origin),
      ),
      column('BY', 'createdBy', ({ createdBy }) => String(createdBy ?? '–')),
      column('NOTE', 'note', ({ note }) => String(note ?? '–')),
    ),
  ],
  wide: ['id', 'revokedAt', 'revokedBy', 'oldSecretUntil'],
  fields: fieldsOf('TokenList'),
});

function column(title: string, path: string | undefined, say: (item: Fields) => string): Column {
  const cell = (item: Fields): string => cleanText(say(item), { cells: 200 });
  return { title, cell, ...(path === undefined ? {} : { path }) };
}

/** `levan: lead, of queues sales and billing, until 2026-12-27 14:00+04:00` */
export function sayGrant(token: ListedToken, clock?: ZonedClock): string {
  const { name, role, state, expiresAt, unmask, oldSecretUntil } = token;
  const parts = [
    role,
    ...(token.scope === undefined ? [] : [`of ${sayScope(token)}`]),
    ...(unmask ? ['may ask who calls'] : []),
    ...(state === 'good' ? [] : [state]),
    ...(expiresAt === undefined ? [] : [`until ${formatMinute(expiresAt, clock)}`]),
    ...(oldSecretUntil === undefined
      ? []
      : [`the old secret lets in until ${formatMinute(oldSecretUntil, clock)}`]),
  ];
  return cleanText(`${name}: ${parts.join(', ')}`, { cells: 400 });
}

/** Of a token as it is listed, or as the JSON has it. */
function sayScope({ scope }: { readonly scope?: unknown }): string {
  if (scope === undefined || scope === null) return 'all';
  const named = Object.entries(asFields(scope))
    .flatMap(([key, values]) => (Array.isArray(values) ? `${key} ${values.join(', ') || 'none'}` : []))
    .join('; ');
  return named === '' ? 'nothing' : named;
}
