// The picture as Ink draws it: one Text a line, in a box for each part.
import { Box, Text } from 'ink';
import { type ReactNode, useSyncExternalStore } from 'react';
import type { Rect } from '../layout/placement.ts';
import { type Line, span } from '../parts/line.ts';
import type { Theme } from '../theme/theme.ts';
import type { Picture, Scenes } from './picture.ts';

export interface PictureViewProps<Scene> {
  readonly scenes: Scenes<Scene>;
  readonly toPicture: (scene: Scene) => Picture;
  readonly keys: ReactNode;
}

export function PictureView<Scene>({ scenes, toPicture, keys }: PictureViewProps<Scene>): ReactNode {
  const scene = useSyncExternalStore(scenes.subscribe, () => scenes.scene);
  const { size, theme, parts } = toPicture(scene);
  const whole = { x: 0, y: 0, width: size.columns, height: size.rows };
  return (
    <Box width={size.columns} height={size.rows}>
      {theme.fillsLines && <Lines at={whole} lines={blankLines(whole)} theme={theme} />}
      {parts.map(part => (
        <Lines key={part.pane} at={part} lines={part.lines} theme={theme} />
      ))}
      {keys}
    </Box>
  );
}

/** The theme's own background, in the cells that no pane has. */
function blankLines({ width, height }: Rect): readonly Line[] {
  const blank = [span(' '.repeat(width))];
  return Array.from({ length: height }, () => blank);
}

interface LinesProps {
  readonly at: Rect;
  readonly lines: readonly Line[];
  readonly theme: Theme;
}

/** A line has nothing but its place: that is its key. An empty one still takes a row. */
function Lines({ at: { x, y, width, height }, lines, theme }: LinesProps): ReactNode {
  return (
    <Box position="absolute" left={x} top={y} width={width} height={height} flexDirection="column">
      {lines.map((line, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of the screen is its place
        <Text key={row} wrap="truncate">
          {theme.paint(line) || ' '}
        </Text>
      ))}
    </Box>
  );
}
