// Georgian letters in Latin ones, by the national system of 2002, without its apostrophes.
import { lettersOf } from './letters.ts';

/**
 * The system of the State Department of Geodesy and Cartography and the Academy of Sciences (2002), which BGN/PCGN took
 * over in 2009. The second reading has `f` for ფ, as names from elsewhere are spelt.
 *
 *     ნინო → nino, ხათუნა → khatuna, წერეთელი → tsereteli, სოფიო → sopio, sofio
 */
export const GEORGIAN = [
  lettersOf(`
    ა a  ბ b  გ g  დ d  ე e  ვ v  ზ z  თ t  ი i  კ k  ლ l  მ m  ნ n  ო o  პ p  ჟ zh  რ r  ს s  ტ t  უ u  ფ p
    ქ k  ღ gh  ყ q  შ sh  ჩ ch  ც ts  ძ dz  წ ts  ჭ ch  ხ kh  ჯ j  ჰ h`),
  lettersOf('ფ f'),
];
