// Letters that Unicode does not decompose but that English print replaces.
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

const PLAIN = /^[\0-\x7f]*$/;

/** Lower case without diacritics: 'António' and 'ANTONIO' fold to 'antonio'. */
export const fold = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .replace(/[øđðłħıßæœþ]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
