// Names find each other whatever they are typed in: by script, by spelling, by case and accent.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../src/lib/fold/fold-text.ts';
import { matchLetters, matchPart } from '../../../src/lib/fold/match-text.ts';
import { nastyText } from '../../support/nasty-text.ts';

const finds = (needle: string, name: string): boolean => matchPart(needle)(foldText(name));

/** Each line is one name as the five languages, Russian and passports write it: each spelling finds each other. */
const ONE_NAME = [
  ['nino', 'NINO', 'Nino', 'ნინო', 'Ніно', 'Нино', 'نینو', 'Nıno'],
  ['Nino Beridze', 'ნინო ბერიძე', 'Ніно Берідзе', 'Нино Беридзе', 'نینو بریدزه'],
  ['Giorgi', 'გიორგი', 'ᲒᲘᲝᲠᲒᲘ', 'Гиорги', 'Гіоргі', 'گیورگی'],
  ['Levan', 'ლევან', 'Леван', 'لوان'],
  ['Ketevan', 'Qetevan', 'ქეთევან', 'Кетеван', 'کتوان'],
  ['Tamar', 'თამარ', 'Тамар', 'تامار'],
  ['Maisuradze', 'მაისურაძე', 'Майсурадзе'],
  ['Khvedelidze', 'Xvedelidze', 'ხვედელიძე', 'Хведелидзе'],
  ['Kvaratskhelia', 'Kvaracxelia', 'კვარაცხელია', 'Кварацхелия'],
  ['Tsereteli', 'Wereteli', 'წერეთელი', 'Церетели'],
  ['Japaridze', 'Djaparidze', 'ჯაფარიძე', 'Джапаридзе'],
  ['Mchedlishvili', 'მჭედლიშვილი', 'Мчедлишвили', 'Mçedlişvili'],
  ['Kipiani', 'Qipiani', 'ყიფიანი', 'Кипиани'],
  ['Rəşad', 'RƏŞAD', 'Rashad', 'Рашад', 'რაშად', 'رشاد'],
  ['Əliyev', 'Aliyev', 'Aliev', 'Алиев', 'Алієв'],
  ['Cavid', 'Javid', 'Djavid', 'Джавид', 'ჯავიდ', 'جاوید'],
  ['Xədicə', 'Khadija', 'Хадиджа', 'ხადიჯა', 'خدیجه'],
  ['Qasımov', 'QASIMOV', 'Gasimov', 'Гасымов'],
  ['Günel', 'Gunel', 'Гюнель', 'გუნელ', 'گونل'],
  ['Gülnarə', 'Gulnara', 'Гюльнара', 'გულნარა'],
  ['Çingiz', 'Chingiz', 'Чингиз', 'ჩინგიზ', 'چنگیز'],
  ['İlkin', 'ilkin', 'ILKIN', 'Илькин'],
  ['Məmmədov', 'Мамедов', 'Mamedov'],
  ['Məmmədov', 'Mammadov'],
  ['Shevchenko', 'Шевченко', 'შევჩენკო', 'Şevçenko'],
  ['Ігор', 'Игорь', 'Ihor', 'იჰორ'],
  ['Ігор', 'Игорь', 'Igor', 'იგორ'],
  ['Олександр', 'Oleksandr'],
  ['Александр', 'Aleksandr', 'Alexandr'],
  ['Елена', 'Elena', 'Yelena', 'ელენა'],
  ['Юлія', 'Юлия', 'Yuliia', 'Yuliya', 'Yulia', 'იულია'],
  ['Наталія', 'Наталья', 'Natalia', 'Nataliya', 'Natalya', 'ნატალია', 'ناتالیا'],
  ['Євген', 'Yevhen'],
  ['Євген', 'Евген', 'Yevgen', 'Evgen'],
  ['Людмила', 'Lyudmila', 'Liudmyla', 'Ludmila', 'ლუდმილა'],
  ['Щербак', 'Shcherbak', 'Scherbak'],
  ['Фёдор', 'Федор', 'Fedor'],
  ['Фёдор', 'Fiodor', 'Fyodor'],
  ['Д’яченко', "Д'яченко", 'Дьяченко', 'Dyachenko', 'Diachenko'],
  ['مریم', 'Maryam', 'Mariam', 'მარიამ', 'Мариам', 'Марьям', 'Məryəm'],
  ['رضا', 'Reza', 'რეზა', 'Реза'],
  ['محمد', 'Mohammad', 'Mohamad', 'მოჰამად'],
  ['فاطمه', 'Fatemeh'],
  ['فاطمه', 'Fatima', 'Фатима', 'ფატიმა', 'Fatimə'],
  ['سعید', 'Saeed', 'Said', 'Саид', 'საიდ', 'Səid'],
  ['یوسف', 'Yusuf', 'Юсуф', 'იუსუფ'],
  ['علی', 'علي', 'Ali', 'Али', 'ალი', 'Əli'],
  ['زهرا', 'Zahra', 'Захра', 'ზაჰრა', 'Zəhra'],
  ['مسعود', 'Masoud', 'Masud', 'Масуд', 'მასუდ', 'Məsud'],
  ['ابراهیم', 'Ibrahim', 'İbrahim', 'Ибрагим'],
  ['کریمی', 'كريمي', 'Karimi', 'კარიმი', 'Карими', 'Kərimi'],
  ['شیرین', 'Shirin', 'შირინ', 'Ширин', 'Şirin'],
  ['می‌خواهم', 'میخواهم'],
  ['قاسم', 'Qasem', 'Ghasem'],
];

describe('a name is found', () => {
  test.each(ONE_NAME.map(names => [names.join(' '), names] as const))('as %s', (_all, names) => {
    const missed = names.flatMap(needle => {
      const match = matchPart(needle);
      return names.filter(name => !match(foldText(name))).map(name => `${needle} does not find ${name}`);
    });
    expect(missed).toEqual([]);
  });

  test.each([
    ['resad', 'Rəşad Əliyev', 'without the marks of its letters'],
    ['eliyev', 'Rəşad Əliyev', 'without the marks of its letters'],
    ['alex', 'ალექსანდრე', 'by an x'],
    ['julia', 'Julia K.', 'as it is written'],
    ['юлія', 'Julia K.', 'where a j is an y'],
    ['carl', 'Карл', 'where a c is a k'],
    ['k', 'Khatia', 'by the first of two letters that are one sound'],
    ['kh', 'ხათია', 'by two letters that are one in its script'],
    ['x', 'ხათია', 'by the letter of a chat'],
    ['sales 2', 'Sales-2', 'whatever its parts are separated by'],
    ['sales_2', 'Sales-2', 'whatever its parts are separated by'],
    ['1002', 'Agent ١٠٠٢', 'by digits of another script'],
    ['۱۰۰۲', 'Agent 1002', 'by digits of another script'],
    ['太郎', '山田 太郎', 'in a script that has no table'],
    [' g', 'Tamar G.', 'by the beginning of a word'],
  ])('%s finds %s, %s', (needle, name) => {
    expect(finds(needle, name)).toBe(true);
  });

  test('by any part of it, in whatever script', () => {
    const letters = fc.constantFrom(...'abcçeəğıijkqsşxyzʼ -აბგდჯშხყНіїєщюяьщёъﷲمریعقخچ ۳٤5');
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (name, a, b) => {
        const [from, to] = [a % name.length, b % name.length].sort((x, y) => x - y);
        const part = name.slice(from, (to ?? 0) + 1).join('');
        expect(finds(part, name.join(''))).toBe(true);
      }),
    );
  });

  test('in capitals, decomposed, and with marks that were taken off', () => {
    const known = fc.constantFrom(...ONE_NAME.flat());
    const other = fc.constantFrom<(name: string) => string>(
      name => name.toUpperCase(),
      name => name.toLowerCase(),
      name => name.normalize('NFD'),
      name => name.normalize('NFD').replace(/\p{M}/gu, ''),
    );
    fc.assert(
      fc.property(known, other, (name, change) => {
        expect(finds(change(name), name)).toBe(true);
      }),
    );
  });
});

describe('a name is not found', () => {
  test.each([
    ['nino', 'Nana'],
    ['nino', 'نانا'],
    ['reza', 'پرویز'],
    ['reza', 'فیروزه'],
    ['ali', 'طالب'],
    ['ali', 'کمال'],
    ['elena', 'Alana'],
    ['1002', '1022'],
    ['sal 2', 'Sales-2'],
    ['shota', 'Sota'],
    ['ja', 'Maria'],
    ['fati', 'Parvin'],
  ])('%s does not find %s', (needle, name) => expect(finds(needle, name)).toBe(false));

  test('by what looks like a pattern', () => {
    expect(finds('n.*o', 'nino')).toBe(false);
    expect(finds('*', 'nino')).toBe(false);
    expect(finds('+995 32', '+995 322')).toBe(true);
  });

  test('at once, however alike the letters are', () => {
    expect(matchLetters(`${'abac'.repeat(10)}d`)(foldText('abac'.repeat(16)))).toBe(false);
    expect(matchPart('یوایویاب')(foldText('euei'.repeat(16)))).toBe(false);
  });

  test('and whatever is typed, nothing breaks', () => {
    fc.assert(
      fc.property(nastyText, nastyText, (needle, name) => {
        expect(typeof matchLetters(needle)(foldText(name))).toBe('boolean');
      }),
    );
  });
});

describe('letters with others in between', () => {
  const findsLoosely = (needle: string, name: string) => matchLetters(needle)(foldText(name));
  test.each([
    ['bzar', 'Beka Zarandia'],
    ['gm', 'გიორგი მაისურაძე'],
    ['gmai', 'გიორგი მაისურაძე'],
    ['гм', 'გიორგი მაისურაძე'],
    ['nberi', 'Nino Beridze'],
    ['eridz', 'Nino Beridze'],
  ])('%s finds %s', (needle, name) => expect(findsLoosely(needle, name)).toBe(true));

  test.each([
    ['mg', 'გიორგი მაისურაძე'],
    ['ia', 'Beka Z'],
    ['bn', 'Ana Beridze'],
  ])('%s does not find %s', (needle, name) => expect(findsLoosely(needle, name)).toBe(false));
});
