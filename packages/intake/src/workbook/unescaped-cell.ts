/** Text of a cell with its escapes resolved: `_x000D_` is a carriage return (ECMA-376 part 1, 22.9.2.19). */
export function unescapedCell(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text
}
