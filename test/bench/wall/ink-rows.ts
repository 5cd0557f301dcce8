// Stock Ink with one Text a row and its incremental rendering: what a wall without a renderer of its own would be.
import { Box, render, Text } from 'ink';
import { createElement, type ReactNode } from 'react';
import { createScreenSink } from './screen-sink.ts';

export interface InkRows {
  show(rows: readonly string[]): Promise<void>;
  takeWritten(): string;
  close(): void;
}

export function openInkRows(size: { columns: number; rows: number }): InkRows {
  const sink = createScreenSink(size.columns, size.rows);
  const screen = render(toElement([], size), {
    stdout: sink.stdout,
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true,
    patchConsole: false,
    maxFps: 30,
  });
  return {
    async show(rows) {
      screen.rerender(toElement(rows, size));
      await screen.waitUntilRenderFlush();
    },
    takeWritten: sink.take,
    close: () => screen.unmount(),
  };
}

function toElement(
  texts: readonly string[],
  { columns, rows }: { columns: number; rows: number },
): ReactNode {
  const lines = texts.map((text, key) => createElement(Text, { key, wrap: 'truncate' }, text));
  return createElement(
    Box,
    { width: columns, height: rows, flexDirection: 'column', overflow: 'hidden' },
    lines,
  );
}
