// The front door of the table: columns and rows in, lines out.
export * from './column.ts';
export { type Notice, noticeLine } from './notice-line.ts';
export { lastFrom, placeColumns, placeShape } from './place-columns.ts';
export { leadOf, lookedRow, type RowLook } from './row-look.ts';
export { type Shape, type Sorted, shownColumns } from './shown-columns.ts';
export { rowLine, titleLine } from './table-lines.ts';
