/** Whether a place in a text stands within quotation marks that it opened; asked from left to right, each letter is read once. */
export const quotesOf = (text: string): ((place: number) => boolean) => {
  let read = 0;
  let opening = 0;
  let opened = -1;
  let closed = -1;
  return (place) => {
    for (; read < place; read++) {
      const letter = text[read];
      if (letter === '"' || letter === '“') opening++;
      if (letter === '“') opened = read;
      if (letter === '”') closed = read;
    }
    return opening % 2 === 1 || opened > closed;
  };
};
