/**
 * Lower case, without accents, typographic quotes, dashes and spaces made plain; exactly as long as `text`, so that
 * offsets hold.
 */
export const foldText = (text: string): string => {
  const plain = text
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\u00a0\u2007\u2009\u202f\t]/g, ' ');
  return plain.replace(/[\u0080-\uffff]+|[A-Z]+/g, (run) => {
    let folded = '';
    for (const unit of run) {
      const low = unit.toLowerCase().normalize('NFD').charAt(0);
      folded += low.length === unit.length ? low : unit;
    }
    return folded;
  });
};
