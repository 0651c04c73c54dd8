const JOINING =
  /^(?:and|de|del|della|van|von|der|den|al|el|bin|ibn|da|dos|du|la|le|ter|of|the|for|in|at|with|&|-|–|—|\||\/|·|•)$/;

/** Capitalised words and what joins them ('Ann Poe and Luis de la Roe', 'Harbour Wire'), nothing else, at most `limit` words. */
export const isNameList = (text: string, limit: number): boolean => {
  const words = text.split(/[\s,]+/, limit + 2).filter((word) => word !== '');
  const named = words.filter((word) => /^["'“(]?\p{Lu}[\p{L}.'’-]*[)"'”]?$/u.test(word));
  const fits = words.length <= limit && words.every((word) => named.includes(word) || JOINING.test(word));
  return fits && named.length > 0 && named[0] === words[0];
};
