/** What may cost no more than `most`, and what it does cost, in the same unit. */
export interface Budget {
  name: string;
  unit: string;
  most: number;
  measured: number;
}

/** Machines differ, and so do two runs on one: the gate closes a tenth above the budget. */
const headRoom = 1.1;

/** `tight`: above the budget, within the head-room. What was not measured (not a number) is broken. */
export const verdictOf = ({ most, measured }: Budget): 'met' | 'tight' | 'broken' =>
  measured <= most ? 'met' : measured <= most * headRoom ? 'tight' : 'broken';
