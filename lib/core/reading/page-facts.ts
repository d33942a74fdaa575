/** What a page says of itself, as written: collected by `lib/page`, weighed by the files beside this one. */
export interface PageFacts {
  /** Address of the page, null for a file. */
  url: string | null;
  /** `<link rel=canonical>`, absolute. */
  canonical: string | null;
  /** `lang` of `<html>`, else of `<body>`. */
  lang: string | null;
  /** `<title>`. */
  title: string;
  /** `<meta>`: the name (`name`, `property`, `itemprop` or `http-equiv`, lower case) and the content. */
  metas: [name: string, content: string][];
  /** Texts of the JSON-LD scripts. */
  ld: string[];
  /** `<time>` and microdata dates, in the page's order. */
  times: TimeFact[];
  /** What tells other kinds of pages at a glance; left out where there is no document to ask. */
  signs?: PageSigns;
}

export interface PageSigns {
  /** MIME type of the document. */
  contentType: string;
  /** Number of `<p>`. */
  paragraphs: number;
  /** Has a field for a password; for a card number. */
  password: boolean;
  payment: boolean;
  /** Is nothing but an embedded PDF. */
  pdf: boolean;
  /** Rows and a place to write: a mail program. */
  mail: boolean;
}

export interface TimeFact {
  /** `datetime` or `content` as written; empty when there is none. */
  datetime: string;
  text: string;
  itemprop: string;
  /** Class names and ids of it and of two elements around it, lower case. */
  names: string;
}
