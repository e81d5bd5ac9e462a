/** Numbers that running text spells, from none to nine. */
export const spelled = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
] as const

/** A count in running text: a word below ten, figures with a thousands comma from ten. */
export function countInWords(count: number): string {
  return spelled[count] ?? withThousands(count)
}

/** `29 of the 38`; both in words when both are below ten: `two of the nine`. */
export function countOf(count: number, of: number, join: 'of the' | 'out of' = 'of the'): string {
  const both =
    of < 10
      ? [countInWords(count), countInWords(of)]
      : [count === 0 ? 'none' : withThousands(count), withThousands(of)]
  return both.join(` ${join} `)
}

/** `1,012`, `84.63`: commas at thousands, decimals as they are. */
export function withThousands(value: number): string {
  const [whole = '', decimals] = String(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${value < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`
}

/** A small number of things as an adjective: `three`, `12`. */
export function howMany(count: number): string {
  return count === 0 ? 'no' : countInWords(count)
}

/** With a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `first`, `second`, … for places on a rating scale. */
export function ordinal(place: number): string {
  const names = [
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
  ]
  return names[place - 1] ?? `number ${place}`
}
