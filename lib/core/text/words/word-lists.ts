/** The words of a language by which names are told from other capitals. Folded, parted by white space. */
export interface WordLists {
  /** Words that start sentences and are no part of a name there. */
  function: string;
  /** Months, weekdays, seasons, feasts. */
  calendar: string;
  /** Offices, ranks, professions and forms of address: what stands beside a person's name. */
  roles: string;
  /** What stands before an office and is one only with it: "Defense Secretary", "Prime Minister". */
  fields: string;
  /** Last or first words of names of places, bodies, works: a name with one of them is no person's. */
  heads: string;
  /** Peoples and adjectives that are capitalised. */
  adjectives: string;
  /** Verbs of saying and thinking, in the forms of news. */
  speech: string;
  /**
   * Ordinary words that packs have as surnames, towns or papers too ("Hope", "Essen", "Star"). Where a word of the language
   * may have its capital anyway, nothing but evidence makes one of them a name.
   */
  nouns: string;
  articles: string;
  /** Abbreviations, without their dot, behind which something always follows (a name, a number): it never ends a sentence. */
  abbreviations: string;
  /** What stands before a place. */
  beforePlaces: string;
  /** Articles that stand before no person. German sets the definite ones before persons too, and before their offices. */
  notBeforePersons: string;
}
