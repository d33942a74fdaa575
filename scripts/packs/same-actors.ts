import * as v from 'valibot';
import { readJsonLines } from './jsonl.ts';

const line = v.object({ actor: v.string(), same: v.array(v.string()), why: v.optional(v.string()) });

/** Actors that have several ids: the one that remains, and those merged into it. */
export const readSameActors = (file: string): v.InferOutput<typeof line>[] =>
  readJsonLines(file).map((entry) => v.parse(line, entry));
