const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

// XML 1.0, production [2]: what no document may hold, not even as a reference. With the u flag a surrogate matches
// only where it stands alone.
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text as it may stand in an XML attribute or element; characters that XML forbids become U+FFFD. */
export const xmlText = (text: string): string =>
  text.replace(ILLEGAL, '\uFFFD').replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character]!);
