/** Letters that are tried in a slip: those of ASCII, since keys are folded. */
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789 ';

/**
 * Every text one slip away from `text`: a letter missing, too many, another one, or two neighbours swapped. Some 75 for each
 * letter; repeats are not taken out.
 */
export function* neighbours(text: string): Generator<string> {
  for (let at = 0; at <= text.length; at += 1) {
    const [head, tail] = [text.slice(0, at), text.slice(at)];
    for (const letter of letters) yield head + letter + tail;
    if (tail === '') return;
    const rest = tail.slice(1);
    yield head + rest;
    for (const letter of letters) yield head + letter + rest;
    if (rest !== '') yield `${head}${rest[0] ?? ''}${tail[0] ?? ''}${rest.slice(1)}`;
  }
}
