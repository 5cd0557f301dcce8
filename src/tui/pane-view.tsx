// One pane as Ink draws it: its lines, one Text each.
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Placement } from './layout/placement.ts';
import type { PaneArtist } from './panes/pane-artist.ts';
import type { Line } from './parts/line.ts';
import type { Scene } from './scene/scene.ts';
import type { Theme } from './theme/theme.ts';

export interface PaneProps {
  readonly scene: Scene;
  readonly placement: Placement;
  readonly theme: Theme;
  readonly artist: PaneArtist;
}

export function PaneView({ scene, placement, theme, artist }: PaneProps): ReactNode {
  const { x, y, width, height } = placement;
  return (
    <Box position="absolute" left={x} top={y} width={width} height={height} flexDirection="column">
      <Lines lines={artist.draw(scene, placement)} theme={theme} />
    </Box>
  );
}

/** A line has nothing but its place: that is its key. An empty one still takes a row. */
export function Lines({
  lines,
  theme,
}: {
  readonly lines: readonly Line[];
  readonly theme: Theme;
}): ReactNode {
  return lines.map((line, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line of the screen is its place
    <Text key={row} wrap="truncate">
      {theme.paint(line) || ' '}
    </Text>
  ));
}
