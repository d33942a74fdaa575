/** "Spanish" for `es`, in the words of `reader` (both BCP 47). What names no language comes back as it is. */
export const nameOfLanguage = (tag: string, reader: string): string => {
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    // A pack's tag may have the shape of one and yet be none.
    if (error instanceof RangeError) return tag;
    throw error;
  }
};
