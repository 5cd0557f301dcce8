// The front door of the table: columns and rows in, lines out.
export * from './column.ts';
export { type Notice, noticeLine } from './notice-line.ts';
export { placeColumns } from './place-columns.ts';
export { leadOf, lookedRow, type RowLook } from './row-look.ts';
export { type Sorted, sortedColumns } from './sorted-columns.ts';
export { rowLine, titleLine } from './table-lines.ts';
