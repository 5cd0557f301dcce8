// Panes are drawn one by one: each in its own place, each with its own failure.
import { describe, expect, test } from 'vitest';
import { placementOf } from '../../../src/tui/layout/layout.ts';
import type { PaneId } from '../../../src/tui/layout/placement.ts';
import { drawPane } from '../../../src/tui/panes/draw-pane.ts';
import { createPaneArtist } from '../../../src/tui/panes/pane-artist.ts';
import type { Scene } from '../../../src/tui/scene/scene.ts';
import { textsOf, WORDING } from '../support/line-text.ts';
import { NOW, sceneOf } from '../support/scene-of.ts';

function openArtist() {
  const failed: string[] = [];
  const draw = createPaneArtist({
    ...{ draw: drawPane, wording: WORDING },
    onError: (_, pane) => failed.push(pane),
  });
  return {
    failed,
    show(pane: PaneId, scene: Scene): string[] {
      const placement = placementOf(scene.layout, pane);
      if (!placement) throw new Error(`no ${pane} on this screen`);
      return textsOf(draw(scene, placement));
    },
  };
}

/** The same moment, and nothing can be read of the floor. */
function breakScene(scene: Scene): Scene {
  const moment = Object.create(scene.moment, {
    document: {
      get() {
        throw new Error('no document');
      },
    },
  });
  return { ...scene, moment };
}

test('a pane has the height it was given', () => {
  const { failed, show } = openArtist();
  const lines = show('states', sceneOf());
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('○ 6 free');
  expect(failed).toEqual([]);
});

describe('a pane that cannot be drawn', () => {
  const SAID = [' this part cannot be drawn: header: no document'];

  test('says which it is, and tells', () => {
    const { failed, show } = openArtist();
    expect(show('header', breakScene(sceneOf()))).toEqual(SAID);
    expect(failed).toEqual(['header']);
  });

  test('is not tried again within the same second', () => {
    const { failed, show } = openArtist();
    show('header', breakScene(sceneOf()));
    expect(show('header', sceneOf())).toEqual(SAID);
    expect(failed).toEqual(['header']);
  });

  test('is tried again in the next', () => {
    const { show } = openArtist();
    show('header', breakScene(sceneOf()));
    expect(show('header', sceneOf({ now: NOW + 1_000 }))[0]).toContain('● live');
  });

  test('leaves the others alone', () => {
    const { show } = openArtist();
    show('header', breakScene(sceneOf()));
    expect(show('states', sceneOf())[0]).toContain('○ 6 free');
  });
});
