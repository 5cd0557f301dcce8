// One pane as Ink lays it out: its own lines, its own place, its own failure.
import { stripVTControlCharacters } from 'node:util';
import { Box } from 'ink';
import { render } from 'ink-testing-library';
import { expect, test } from 'vitest';
import type { PaneId } from '../../src/tui/layout/placement.ts';
import { PaneView } from '../../src/tui/pane-view.tsx';
import type { Scene } from '../../src/tui/scene/scene.ts';
import { chooseTheme } from '../../src/tui/theme/choose-theme.ts';
import { WORDING } from './support/line-text.ts';
import { sceneOf } from './support/scene-of.ts';

const theme = chooseTheme({ name: 'monochrome' }, {});

/** The lines of what Ink wrote, and what it was told went wrong. */
function show(pane: PaneId, scene: Scene) {
  const placement = scene.layout.placements.find(placed => placed.pane === pane);
  if (!placement) throw new Error(`no ${pane} on this screen`);
  const failed: string[] = [];
  const at = { ...placement, x: 0, y: 0 };
  const { lastFrame, unmount } = render(
    <Box width={at.width} height={at.height}>
      <PaneView
        scene={scene}
        placement={at}
        theme={theme}
        wording={WORDING}
        onError={(_, where) => failed.push(where)}
      />
    </Box>,
  );
  const lines = stripVTControlCharacters(lastFrame() ?? '')
    .split('\n')
    .map(line => line.trimEnd());
  unmount();
  return { lines, failed };
}

test('a pane has the height it was given, and each of its lines is one line', () => {
  const { lines, failed } = show('states', sceneOf());
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('○ 6 free');
  expect(failed).toEqual([]);
});

test('a pane that cannot be drawn says which it is, and tells', () => {
  const scene = sceneOf();
  const broken: Scene = Object.create(scene, {
    moment: {
      get() {
        throw new Error('no moment');
      },
    },
  });
  const { lines, failed } = show('header', broken);
  expect(lines[0]).toBe(' this part cannot be drawn: header: no moment');
  expect(failed).toEqual(['header']);
});
