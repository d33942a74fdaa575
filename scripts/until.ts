/** Asks again until `probe` gives something; throws after `seconds` with what was waited for. */
export const until = async <T>(
  what: string,
  probe: () => Promise<T | null | undefined | false>,
  seconds = 20,
): Promise<T> => {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await probe();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${seconds} s for ${what}`);
    await new Promise((next) => setTimeout(next, 20));
  }
};
