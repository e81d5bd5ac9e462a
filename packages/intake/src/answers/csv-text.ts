/** CSV of these rows: commas, quotes where needed, a line feed after each row (RFC 4180 but for its line ends). */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\n`).join('')
}

function csvCell(text: string): string {
  return /[",;\t|\r\n\uFEFF]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
