// The catalog and the saying of it.
import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { createWords } from '../../src/i18n/index.ts';

const words = createWords('en');

describe('words', () => {
  test('names are filled in where the message has them', () => {
    expect(words.say('alert.source-lost', { source: 'pbx-north', clock: '15:20:14' })).toBe(
      'pbx-north not live since 15:20:14',
    );
  });

  test('one is one and all others are many', () => {
    expect(words.say('alert.count', { count: 1 })).toBe('1 alert');
    expect(words.say('alert.count', { count: 3 })).toBe('3 alerts');
    expect(words.say('alert.count', { count: 0 })).toBe('0 alerts');
  });

  test('a name that looks like a placeholder is not filled in again', () => {
    expect(words.say('detail.queue', { name: '{name} {count}' })).toBe('Queue {name} {count}');
  });

  test('a state that this version does not know is shown as it is', () => {
    expect(words.nameOf('state', 'available')).toBe('available');
    expect(words.nameOf('state', 'on-fire')).toBe('on-fire');
    expect(words.nameOf('state', '__proto__')).toBe('__proto__');
  });

  test('every message with a plural has the forms that its language needs', () => {
    const categories = new Intl.PluralRules('en').resolvedOptions().pluralCategories;
    for (const [key, message] of Object.entries(en)) {
      if (typeof message === 'string') continue;
      expect([key, Object.keys(message).sort()]).toEqual([key, [...categories].sort()]);
    }
  });

  test('a message that has forms says how many there are, but for one it may say which one it is', () => {
    const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const [key, message] of Object.entries(en)) {
      if (typeof message !== 'string') expect([key, ...namesIn(message.other)]).toContain('count');
    }
  });

  test('a word for a state fits into its eleven cells', () => {
    for (const [key, word] of Object.entries(en)) {
      if (key.startsWith('state.') && typeof word === 'string') expect(word.length).toBeLessThanOrEqual(11);
    }
  });
});
