/** Where the quotation mark stands that ends the string beginning at `from`; -1 where none does. */
export function closingQuote(text: string, from: number): number {
  let quote = text.indexOf('"', from + 1)
  while (quote > 0 && isEscaped(text, quote)) quote = text.indexOf('"', quote + 1)
  return quote
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text[at - 1 - slashes] === '\\') slashes += 1
  return slashes % 2 === 1
}
