// Tokens as a table and as a sentence, for people.
import { cleanText } from '../../lib/clean-text.ts';
import type { ZonedClock } from '../../lib/zoned-time.ts';
import type { ListedToken } from '../../protocol/index.ts';
import { alignRows } from '../get/align-rows.ts';
import { formatMinute } from '../get/format-minute.ts';

const TITLES = [
  'NAME',
  'ROLE',
  'SCOPE',
  'STATE',
  'EXPIRES',
  'LAST USED',
  'FROM',
  'OPEN',
  'MADE',
  'BY',
  'NOTE',
];

export function formatTokens(tokens: readonly ListedToken[], clock?: ZonedClock): string {
  const rows = tokens.map(token => toRow(token, clock).map(cell => cleanText(cell, { cells: 200 })));
  return alignRows(
    [TITLES, ...rows],
    TITLES.map(title => (title === 'OPEN' ? 'right' : 'left')),
  );
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

function toRow(token: ListedToken, clock: ZonedClock | undefined): string[] {
  const {
    name,
    role,
    state,
    origin,
    expiresAt,
    lastUsedAt,
    lastUsedFrom,
    sessions,
    createdAt,
    createdBy,
    note,
  } = token;
  return [
    ...[name, token.unmask ? `${role} +` : role, sayScope(token), state],
    ...[
      formatMinute(expiresAt, clock),
      formatMinute(lastUsedAt, clock),
      lastUsedFrom ?? '–',
      String(sessions ?? '–'),
    ],
    ...[origin === 'made' ? formatMinute(createdAt, clock) : origin, createdBy ?? '–', note ?? ''],
  ];
}

function sayScope({ scope }: Pick<ListedToken, 'scope'>): string {
  if (scope === undefined) return 'all';
  const named = Object.entries(scope)
    .map(([key, values]) => `${key} ${values.join(', ') || 'none'}`)
    .join('; ');
  return named === '' ? 'nothing' : named;
}
