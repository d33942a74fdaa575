export interface CsvRow {
  /** 1-based line on which the row begins. */
  line: number;
  fields: string[];
}

/**
 * Rows of a CSV text (RFC 4180): fields parted by commas, or by semicolons or tabs where the first line has more of them;
 * quoted fields may hold line breaks, and `""` for a quote. Blank lines are passed over. A quote that never ends is
 * ended by the text.
 */
export const csvRows = (text: string): CsvRow[] => {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const firstLine = body.split('\n', 1)[0] ?? '';
  const separator = [',', ';', '\t'].reduce((best, mark) =>
    firstLine.split(mark).length > firstLine.split(best).length ? mark : best,
  );
  const rows: CsvRow[] = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  let line = 1;
  let start = 1;
  const endRow = (): void => {
    fields.push(field);
    if (fields.length > 1 || field.trim() !== '') rows.push({ line: start, fields });
    fields = [];
    field = '';
    start = line;
  };
  for (let at = 0; at < body.length; at += 1) {
    const mark = body[at] ?? '';
    if (mark === '\n') line += 1;
    if (quoted) {
      if (mark !== '"') field += mark;
      else if (body[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (mark === '"' && field === '') quoted = true;
    else if (mark === separator) {
      fields.push(field);
      field = '';
    } else if (mark === '\n') endRow();
    else if (mark !== '\r' || body[at + 1] !== '\n') field += mark;
  }
  if (field !== '' || fields.length > 0) endRow();
  return rows;
};
