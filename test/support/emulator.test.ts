// The emulator is a yardstick: it has to know emoji and flags before it may judge others.
import { expect, test } from 'vitest';
import { drawnWidths, openEmulator } from './emulator.ts';

test('the emulator knows characters above U+FFFF and whole clusters', async () => {
  const emulator = await openEmulator(40, 2);
  const texts = ['a', 'ნ', 'é', '漢', '👍', '𠀀', '👩‍👩‍👧‍👦', '🇬🇪', '❤️', '1️⃣', 'x\u{10a01}'];
  expect(await drawnWidths(emulator, texts)).toEqual([1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 1]);
});
