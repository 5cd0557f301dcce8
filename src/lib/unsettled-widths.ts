// Characters on whose width or joining string-width (Unicode 17) and terminal emulators (Unicode 13…15) disagree.

// Insides of regular expression classes (flag `v`), found by asking string-width 9.0.0 and @xterm/headless 6.0.0 with
// its grapheme addon about every character, alone and between letters of each width. The test of cleaned text on a
// screen asks again: a new release of either that disagrees about more shows up there.

/**
 * Marks: left out, their base stays (a Hindi name loses its spacing vowels, `दीपिका` is `दपक`). Spacing marks take a column for string-width and none in the emulator; marks
 * added since Unicode 14 and those above U+FFFF take one in the emulator; the wide East Asian ones widen what they
 * stand on.
 */
export const UNSETTLED_MARKS = [
  String.raw`\p{Mc}[\p{M}&&[\u{10000}-\u{10ffff}]]`,
  String.raw`\u0897-\u089f\u08ca-\u08d2\u0c3c\u0ece\u1ac1-\u1aeb\u1dfa\u302a-\u302d\u3099\u309a\uff9e\uff9f`,
].join('');

/** Others: replaced by U+FFFD. */
export const UNSETTLED_CHARACTERS = [
  // Letters that take the following character into their own cell (Grapheme_Cluster_Break=Prepend).
  String.raw`\u0d4e\u{111c2}\u{111c3}\u{113d1}\u{1193f}\u{11941}\u{11a3a}\u{11a84}-\u{11a89}\u{11d46}\u{11f02}`,
  // Thai and Lao AM: a column of their own, or none.
  String.raw`\u0e33\u0eb3`,
  // Conjoining jamo that are part of no syllable after NFC, and Kirat Rai vowels, which run together.
  String.raw`\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u{16d40}-\u{16d7f}`,
  // Trigrams, hexagrams, stroke and description characters: wide since Unicode 16.
  String.raw`\u2630-\u2637\u268a-\u268f\u2ffc-\u2fff\u31e4\u31e5\u31ef\u4dc0-\u4dff\u{1d300}-\u{1d37f}`,
  // Tangut, Khitan, Nüshu, rare kana: wide, grown since Unicode 13.
  String.raw`\u{16fe0}-\u{1b2ff}`,
  // Emoji since Unicode 14.
  String.raw`\u{1f6d8}\u{1f6dc}-\u{1f6df}\u{1f7f0}\u{1f979}\u{1f9cc}\u{1fa75}-\u{1fa77}\u{1fa7b}\u{1fa7c}`,
  String.raw`\u{1fa87}-\u{1fa8f}\u{1faa9}-\u{1faaf}\u{1fab7}-\u{1fabf}\u{1fac3}-\u{1fac8}\u{1facd}-\u{1facf}`,
  String.raw`\u{1fad7}-\u{1faef}\u{1faf0}-\u{1faff}`,
].join('');
