// Cyrillic letters in Latin ones: as Russian and as Ukrainian passports spell names.
import { lettersOf } from './letters.ts';

/**
 * First Russian by ICAO Doc 9303, then Ukrainian by the Cabinet of Ministers' resolution 55 of 2010, without the `y` that it
 * has at the beginning of words. Azeri Cyrillic letters stand in names that were written down before 1991.
 *
 *     Ніно → nino; Игорь, Ігор → igor, ihor; Щербак → shcherbak; Джавад → dzhavad; Наталія → nataliia
 */
export const CYRILLIC = [
  lettersOf(`
    а a  б b  в v  г g  ґ g  д d  е e  є ie  ё e  ж zh  з z  и i  і i  ї i  й i  к k  л l  м m  н n  о o  п p
    р r  с s  т t  у u  ф f  х kh  ц ts  ч ch  ш sh  щ shch  ъ -  ы y  ь -  э e  ю iu  я ia
    ә ə  ҹ j  ғ gh  һ h  ө o  ү u  ҝ g  ј y`),
  lettersOf('г h  и y  ё io'),
];
