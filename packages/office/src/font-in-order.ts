/** Children of a font in the order of the schema (ECMA-376 part 1, 18.8.22); exceljs has an order of its own. */
const order = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]

/** The children of a `font` of SpreadsheetML in the one order that is valid. */
export function fontInOrder(children: string): string {
  const rank = (child: string): number => order.indexOf(/^<(\w+)/.exec(child)?.[1] ?? '')
  return [...children.matchAll(/<\w+[^>]*\/>/g)]
    .map(([child]) => child)
    .toSorted((a, b) => rank(a) - rank(b))
    .join('')
}
