// The front door of the mouse.
export { hearMouse } from './hear-mouse.ts';
export { createMouseMode, type MouseMode } from './mouse-mode.ts';
