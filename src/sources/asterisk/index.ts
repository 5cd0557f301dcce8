// The front door of the Asterisk dialect.
export { type AsteriskDialect, type AsteriskDialectOptions, createAsteriskDialect } from './dialect.ts';
