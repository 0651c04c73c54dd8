/** Numbers in the sketch of a sentence, beside the one for its figures. */
export const SKETCH_NUMBERS = 12;
/** Of these, so many equal ones make a near-copy: some seven pairs of words in ten. */
const AGREE = 8;
/** Characters of one number. */
const WIDTH = 2;

/** Sketches that agree have one band in common at least: four unlike numbers spoil four of the six. */
export const BANDS = SKETCH_NUMBERS / 2;

/** Two numbers of a sketch, as one. */
export const bandOf = (sketch: string, band: number): number => {
  let value = 0;
  for (let at = 2 * WIDTH * band; at < 2 * WIDTH * (band + 1); at++)
    value = (value << 7) | sketch.charCodeAt(at);
  return value;
};

/** True where two sentences differ by a few words, and in no figure. */
export const sketchesAgree = (a: string, b: string): boolean => {
  const end = SKETCH_NUMBERS * WIDTH;
  if (a.slice(end) !== b.slice(end)) return false;
  let agree = 0;
  for (let at = 0; at < end; at += WIDTH) {
    if (a.charCodeAt(at) === b.charCodeAt(at) && a.charCodeAt(at + 1) === b.charCodeAt(at + 1)) agree++;
  }
  return agree >= AGREE;
};
