/** A regular expression as data: what a JSON file holds of it. */
export type Pattern = readonly [source: string, flags: string];

export const asPattern = ({ source, flags }: RegExp): Pattern => [source, flags];
