// Letters of the Arabic script: one of those that look alike for all, and the Latin consonants that they are heard as.
import { lettersOf } from './letters.ts';

/**
 * Persian and Arabic keyboards have a letter each for what a reader takes for one (Unicode, "Arabic", on U+0643, U+064A):
 * `علي` and `علی`, `مكتب` and `مکتب` are the same word. Hamza and madda are marks, taken off before.
 */
export const ARABIC_ALIKE = lettersOf('ي ی  ى ی  ے ی  ك ک  ة ه  ۀ ه  ہ ه  ە ه  ٱ ا  ں ن');

/**
 * By BGN/PCGN 1958 for Persian, letters of one sound as one. Short vowels are not written: what is here are consonants and the
 * long vowels a, v, i, which stand for w and y too. `ع` and the hamza are a vowel's place at the beginning of a word, and nothing within it. `ق` is k in
 * one reading, g in the other: `Qasem`, `Ghasem`.
 *
 *     مریم → mrim, رضا → rza, علی → ali, مسعود → msvd, نینو → ninv
 */
export const ARABIC = [
  lettersOf(`
    ا a  ب b  پ p  ت t  ث s  ج j  چ ch  ح h  خ h  د d  ذ z  ر r  ز z  ژ zh  س s  ش sh  ص s  ض z  ط t  ظ z
    ع -  ء -  غ g  ف f  ق k  ک k  گ g  ل l  م m  ن n  و v  ه h  ی i`),
  lettersOf('ق g'),
];
