import type { SourceCell } from '../table/source-table.js'

/** From here on Excel, which keeps 15 digits of a number, may have put zeros for the last ones. */
const inexact = 1e15

/**
 * A number as its cell shows it where a format adds zeros or letters to a whole number: 42 under
 * `00000` is `00042`, the id that a person sees. Every other format leaves the number as it is.
 */
export function shownNumber(number: number, format: string | undefined): SourceCell {
  if (Number.isInteger(number) && Math.abs(number) >= inexact)
    return { found: `a number of ${digitsOf(number)} digits, of which Excel keeps 15` }
  // A spreadsheet program shows 15 digits of what it has added up: 0.3, not 0.30000000000000004.
  const plain = String(Number(number.toPrecision(15)))
  if (format === undefined || !Number.isInteger(number) || number < 0) return plain
  const tokens = tokensOf(format.slice(0, 255))
  const first = tokens?.findIndex(({ kind }) => kind === 'digit') ?? -1
  if (!tokens || first < 0) return plain
  let left = plain
  const shown: string[] = []
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!
    if (token.kind === 'literal') shown.unshift(token.text)
    else if (i === first) shown.unshift(left === '' && token.text === '0' ? '0' : left)
    else {
      shown.unshift(left.at(-1) ?? (token.text === '0' ? '0' : ''))
      left = left.slice(0, -1)
    }
  }
  return shown.join('').trim()
}

function digitsOf(number: number): number {
  return BigInt(Math.abs(number)).toString().length
}

type Token = { readonly kind: 'digit' | 'literal'; readonly text: string }

/** The first section of a format (ECMA-376 part 1, 18.8.31); undefined where it does more than place digits. */
function tokensOf(format: string): Token[] | undefined {
  const tokens: Token[] = []
  const pieces = /"([^"]*)"|\\(.)|(\[[^\]]*\])|[_*].|([0#?])|(.)/gsu
  for (const [piece, quoted, escaped, bracket, digit, other] of format.matchAll(pieces)) {
    if (other === ';') break
    if (bracket !== undefined && /[<>=]/.test(bracket)) return undefined
    const literal = quoted ?? escaped
    if (literal !== undefined) tokens.push({ kind: 'literal', text: literal })
    else if (digit !== undefined) tokens.push({ kind: 'digit', text: digit })
    else if (other !== undefined && /[-\s():+$]/.test(other))
      tokens.push({ kind: 'literal', text: other })
    else if (other !== undefined && other !== ',')
      // A decimal point, a percentage, a fraction, an exponent, a word such as General.
      return undefined
    else if (piece === '') return undefined
  }
  return tokens
}
