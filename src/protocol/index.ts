// The front door of the wire: its codes, schemas and readers, and the JSON contract of the command line.
export * from './alert-call-schema.ts';
export * from './alert-rules/index.ts';
export * from './call-schema.ts';
export * from './codes.ts';
export * from './command-log-schema.ts';
export * from './command-schema.ts';
export * from './contract/index.ts';
export * from './floor-event-schema.ts';
export * from './json-schema.ts';
export * from './read-call.ts';
export * from './read-message.ts';
export * from './report-call-schema.ts';
export * from './ringtop-error.ts';
export * from './row-schema.ts';
export * from './subprotocol.ts';
export * from './token-schema.ts';
