// One pane on the screen: its lines, one Text each; should drawing it fail, only its own place says so.
import { Box, Text } from 'ink';
import { Component, type ReactNode } from 'react';
import { formatError } from '../lib/format-error.ts';
import type { Placement } from './layout/placement.ts';
import { drawPane } from './panes/draw-pane.ts';
import type { Wording } from './panes/wording.ts';
import { fitLine, type Line, span } from './parts/line.ts';
import type { Scene } from './scene/scene.ts';
import type { Theme } from './theme/theme.ts';

export interface PaneProps {
  readonly scene: Scene;
  readonly placement: Placement;
  readonly theme: Theme;
  readonly wording: Wording;
  readonly onError: (error: unknown, pane: string) => void;
}

export function PaneView(props: PaneProps): ReactNode {
  const { x, y, width, height } = props.placement;
  return (
    <Box position="absolute" left={x} top={y} width={width} height={height} flexDirection="column">
      <PaneBoundary {...props}>
        <PaneLines {...props} />
      </PaneBoundary>
    </Box>
  );
}

function PaneLines({ scene, placement, theme, wording }: PaneProps): ReactNode {
  return <Lines lines={drawPane(scene, placement, wording)} theme={theme} />;
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

type BoundaryProps = PaneProps & { readonly children: ReactNode };
interface BoundaryState {
  readonly failed: { readonly message: string; readonly scene: Scene | undefined } | undefined;
}

/** React catches errors in classes only. The next second, the pane is tried again. */
class PaneBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: undefined };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failed: { message: formatError(error), scene: undefined } };
  }

  static getDerivedStateFromProps({ scene }: BoundaryProps, { failed }: BoundaryState): BoundaryState | null {
    if (!failed) return null;
    if (failed.scene === undefined) return { failed: { ...failed, scene } };
    return failed.scene.moment.clockNow === scene.moment.clockNow ? null : { failed: undefined };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error, this.props.placement.pane);
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (!failed) return this.props.children;
    const { placement, wording, theme } = this.props;
    const text = wording.words.say('pane.broken', { message: `${placement.pane}: ${failed.message}` });
    return <Lines lines={[fitLine([span(` ${text}`, 'faint')], placement.width)]} theme={theme} />;
  }
}
