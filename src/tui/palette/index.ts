// The front door of the palette: all that can be done, by name.
export { paletteLines, placePalette } from './palette-lines.ts';
export { pressInPalette } from './press-palette.ts';
