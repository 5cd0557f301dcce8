// The front door of the cell screen: what to draw comes in, the difference goes out.
export { type CellScreen, type CellScreenOptions, createCellScreen, type Easel } from './cell-screen.ts';
export { PLAIN } from './cells.ts';
export { paintFrame } from './paint-frame.ts';
