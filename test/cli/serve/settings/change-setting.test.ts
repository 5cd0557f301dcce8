// A setting that is changed from the command line, in a file that a person has written.
import { describe, expect, test } from 'vitest';
import { changeSetting, formatKey, keyPath } from '../../../../src/cli/serve/settings/change-setting.ts';

const WRITTEN = `{
  # nights are mine
  "quiet": "22:00-07:00",
  "theme": "dark" # for now
}
`;

describe('a change', () => {
  test('leaves comments and order as they are', () => {
    expect(changeSetting(WRITTEN, 'config.json', { path: ['theme'], text: 'light' })).toBe(
      WRITTEN.replace('"dark"', '"light"'),
    );
  });

  test('adds what was not there, as JSON has it', () => {
    const path = ['gateways', 'floor.example', 'word'];
    const after = changeSetting('{ "mouse": false }\n', 'config.json', { path, text: 'TEST' });
    expect(JSON.parse(after)).toEqual({ mouse: false, gateways: { 'floor.example': { word: 'TEST' } } });
  });

  test('begins a file that is empty', () => {
    const after = changeSetting('', 'config.json', { path: ['title'], text: 'false' });
    expect(JSON.parse(after)).toEqual({ title: false });
  });

  test('takes away', () => {
    const after = changeSetting(WRITTEN, 'config.json', { path: ['quiet'], text: undefined });
    expect(after).not.toMatch(/22:00/);
    expect(after).toMatch(/"theme": "dark" # for now/);
  });

  test('of a broken file is none, and the line is told', () => {
    const change = () => changeSetting('{\n  "theme": \n', 'config.json', { path: ['theme'], text: 'light' });
    expect(change).toThrow(/^config\.json:\d: /);
  });
});

test.each([
  ['theme', ['theme']],
  ['gateways[floor.example:7420].word', ['gateways', 'floor.example:7420', 'word']],
])('%s is the key %j, and is written so', (text, path) => {
  expect(keyPath(text)).toEqual(path);
  expect(formatKey(path)).toBe(text);
});

test.each(['', '.theme', 'a..b', 'a[b', 'a]'])('%j is no key', text => {
  expect(() => keyPath(text)).toThrow(/is no key of the settings/);
});
