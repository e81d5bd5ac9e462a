/** What the layout knows of a font: heights as shares of the size, widths as texts that `fontFace` reads. */
export interface FontMetrics {
  /** Of a single line. */
  readonly height: number
  /** The part of it below the base line. */
  readonly descent: number
  readonly regular: string
  readonly bold: string
  readonly italic: string
  readonly boldItalic: string
}

/**
 * The characters of which widths are known, by their codes: letters of European languages,
 * punctuation, and the signs that reports use.
 */
const covered: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x17f],
  [0x192, 0x192],
  [0x218, 0x21b],
  [0x2c6, 0x2dd],
  [0x2002, 0x200a],
  [0x2010, 0x2010],
  [0x2012, 0x2027],
  [0x202f, 0x203e],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2265],
  [0x25a0, 0x25ab],
  [0x25cf, 0x25cf],
]

/** Codes beyond are of no font here. */
export const mostCode = 0x25cf

/** Widths by code from a text such as `278*2 355 -`: once, as often as said, or unknown (-1). */
export function widthsByCode(written: string): Int16Array {
  const widths = new Int16Array(mostCode + 1).fill(-1)
  const runs = written.split(' ').map((run) => {
    const [width, times = '1'] = run.split('*')
    return { width: width === '-' ? -1 : Number(width), left: Number(times) }
  })
  let run = 0
  for (const [first, last] of covered)
    for (let code = first; code <= last; code++) {
      while (runs[run]?.left === 0) run++
      const here = runs[run]
      if (!here) return widths
      widths[code] = here.width
      here.left--
    }
  return widths
}
