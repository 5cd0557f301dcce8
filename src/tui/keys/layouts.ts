// What each key of a keyboard gives in the layouts of the five languages and Russian, beside what it gives in the Latin one.

/** All keys that give characters, row by row as they lie, without Shift and with it. */
export interface Layout {
  readonly name: string;
  readonly plain: readonly string[];
  readonly shifted: readonly string[];
}

/** US: the one that the bindings are named by. */
export const LATIN_LAYOUT: Layout = {
  name: 'us',
  plain: ['`1234567890-=', 'qwertyuiop[]', "asdfghjkl;'\\", 'zxcvbnm,./'],
  shifted: ['~!@#$%^&*()_+', 'QWERTYUIOP{}', 'ASDFGHJKL:"|', 'ZXCVBNM<>?'],
};

/**
 * The standard layouts of xkeyboard-config 2.35 (`symbols/ge`, `ir`, `az`, `ua`, `ru`, their default variants), which Windows
 * has but for signs on Shift and the top row. A Georgian layout has Latin capitals where Georgian has no letter.
 */
export const LAYOUTS: readonly Layout[] = [
  {
    name: 'ge',
    plain: ['„1234567890-=', 'ქწერტყუიოპ[]', "ასდფგჰჯკლ;'\\", 'ზხცვბნმ,./'],
    shifted: ['“!@#$%^&*()_+', 'QჭEღთYUIOP{}', 'AშDFGHჟKL:"|', 'ძXჩVBNM<>?'],
  },
  {
    name: 'ir',
    plain: ['\u200d۱۲۳۴۵۶۷۸۹۰-=', 'ضصثقفغعهخحجچ', 'شسیبلاتنمکگ\\', 'ظطزرذدپو./'],
    // On Shift the top row has signs of its own, the second one vowel marks and the brackets of a text from the right.
    shifted: [
      '÷!٬٫﷼٪×،*)(ـ+',
      '\u0652\u064c\u064d\u064b\u064f\u0650\u064e\u0651][}{',
      'ؤئيإأآة»«:؛|',
      'ك\u0653ژ\u0670\u200c\u0654ء><؟',
    ],
  },
  {
    name: 'az',
    plain: ['`1234567890-=', 'qüertyuiopöğ', 'asdfghjklıə\\', 'zxcvbnmçş.'],
    shifted: ['~!"№;%:?*()_+', 'QÜERTYUİOPÖĞ', 'ASDFGHJKLIƏ/', 'ZXCVBNMÇŞ,'],
  },
  {
    name: 'ua',
    plain: ["'1234567890-=", 'йцукенгшщзхї', 'фівапролджєґ', 'ячсмитьбю.'],
    shifted: ['ʼ!"№;%:?*()_+', 'ЙЦУКЕНГШЩЗХЇ', 'ФІВАПРОЛДЖЄҐ', 'ЯЧСМИТЬБЮ,'],
  },
  {
    name: 'ru',
    plain: ['ё1234567890-=', 'йцукенгшщзхъ', 'фывапролджэ\\', 'ячсмитьбю.'],
    shifted: ['Ё!"№;%:?*()_+', 'ЙЦУКЕНГШЩЗХЪ', 'ФЫВАПРОЛДЖЭ/', 'ЯЧСМИТЬБЮ,'],
  },
];

/** The characters of a layout, in the order of the keys. */
export function charactersOf({ plain, shifted }: Layout): string[] {
  return [...plain, ...shifted].flatMap(row => [...row]);
}
