import { invisible } from '../table/tidy-text.js'

/**
 * What people do not see, or do not mean, in an id, each taken away by its step. Letters of other alphabets
 * that look like Latin ones are taken for those (Unicode Technical Standard 39, section 4).
 */
const steps: readonly { readonly name: string; readonly apply: (id: string) => string }[] = [
  { name: 'the form of their characters', apply: (id) => id.normalize('NFKC') },
  { name: 'characters that cannot be seen', apply: (id) => id.replace(invisible, '') },
  { name: 'spaces', apply: (id) => id.replace(/\s+/g, '') },
  { name: 'letters or dashes that look alike', apply: latin },
  { name: 'capitals', apply: (id) => id.toLowerCase() },
  { name: 'leading zeros', apply: withoutLeadingZeros },
]

/** What is left of an id after all of that: two ids with one outline are easily taken for each other. */
export function idOutline(id: string): string {
  return steps.reduce((text, { apply }) => apply(text), id)
}

/** In what two ids with one outline differ, in words. */
export function idDifference(a: string, b: string): string {
  const without = (left: (typeof steps)[number], id: string) =>
    steps.reduce((text, step) => (step === left ? text : step.apply(text)), id)
  const names = steps.filter((step) => without(step, a) !== without(step, b))
  return names.map(({ name }) => name).join(' and ') || 'characters that cannot be seen'
}

/** Cyrillic and Greek letters beside the Latin ones they look like. */
const lookalikes = new Map(
  [
    ['аесԁԍһіјӏоорԛѕвухԝг', 'aecdghijloopqsbyxwr'],
    ['АВСЕНІЈКМОРЅТХУҮԌԚԜӀ', 'ABCEHIJKMOPSTXYYGQWI'],
    ['αικνορτυχγϲϳ', 'aikvoptuxycj'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿ', 'ABEZHIKMNOPTYXCJ'],
  ].flatMap(([letters = '', latins = '']) =>
    Array.from(letters, (letter, i): [string, string] => [letter, latins[i]!]),
  ),
)

function latin(id: string): string {
  if (/^[ -~]*$/.test(id)) return id
  return id.replace(/[\p{Pd}\u2212]/gu, '-').replace(/\p{L}/gu, (one) => lookalikes.get(one) ?? one)
}

/** Of every number in an id but decimals: `1.05` is not `1.5`. And of a whole number that another program wrote as `42.0`. */
function withoutLeadingZeros(id: string): string {
  return id.replace(/^(\d+)\.0+$/, '$1').replace(/(?<![\d.,])0+(?=\d)/g, '')
}
