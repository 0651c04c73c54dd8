/** Tokens on either side that are looked at. */
export const WINDOW = 2;
/** No token has more features beside those of the types in its window. */
export const MOST_EXTRAS = 128;
/** Features that a pair of neighbours gives to either of them. */
export const PAIR_FEATURES = 5;

// Each kind of feature has a number, mixed into its hash. Part of the model: a number once given is not given again.
export const OFFSET = 1;
export const WORD_BEFORE = 100;
export const WORD_AFTER = 101;
export const SHAPE_BEFORE = 102;
export const SHAPE_AFTER = 103;
export const SHAPE_AROUND = 104;
export const SIGNATURE_BEFORE = 105;
export const SIGNATURE_AFTER = 106;
export const SIGNATURE_AROUND = 107;
export const MIDDLE_BEFORE = 108;
export const MIDDLE_AFTER = 109;
export const COARSE_AROUND = 110;
export const WORD_SHAPE = 111;
export const SHAPE_WORD = 112;
export const TWO_BEFORE = 113;
export const TWO_AFTER = 114;
export const POS_AROUND = 115;
export const POS_BEFORE = 116;
export const POS_AFTER = 117;
export const PHRASE_BEGIN = 118;
export const PHRASE_INSIDE = 119;
export const PHRASE_LAST = 120;
export const COUNTS = 121;
export const COUNTS_BEFORE = 122;
export const COUNTS_AFTER = 123;
export const RUN_LAST = 124;
export const RUN_FIRST = 125;
export const RUN_PLACE = 126;
export const OWN_LAST = 127;
export const OWN_FIRST = 128;
export const OWN_PLACE = 129;
export const OWN_BEFORE = 130;
export const OWN_AFTER = 131;
export const LINE = 132;

/** A count in steps: 0 to 3, up to 7, more. */
export const bucket = (count: number): number => (count > 3 ? (count > 7 ? 5 : 4) : count);
