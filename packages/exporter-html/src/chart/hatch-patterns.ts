import type { Hatch, SegmentLook } from '@inspectorate/publication'
import { html, type Markup } from '../markup/html.js'

/** The hatchings of a drawing, and what each look is filled with. */
export interface HatchPatterns {
  readonly definitions: Markup
  /** Null where a look is plain. */
  fillOf(look: SegmentLook): string | null
}

/** One pattern for each hatching in each colour, under ids that begin with `id`. */
export function hatchPatterns(looks: readonly SegmentLook[], id: string): HatchPatterns {
  const keyOf = ({ hatch, line }: SegmentLook) => `${hatch} ${line}`
  const hatched = new Map(
    looks.filter(({ hatch }) => hatch !== 'none').map((look) => [keyOf(look), look]),
  )
  const ids = new Map([...hatched.keys()].map((key, i) => [key, `${id}-hatch-${i + 1}`]))
  return {
    definitions: html`${
      hatched.size > 0 &&
      html`<defs>${[...hatched].map(
        ([key, { hatch, line }]) =>
          html`<pattern id="${ids.get(key)}" width="8" height="8" patternUnits="userSpaceOnUse"><path class="insp-hatch" d="${paths[hatch]}" fill="none" stroke="#${line}" stroke-width="1"/></pattern>`,
      )}</defs>`
    }`,
    fillOf: (look) => {
      const found = ids.get(keyOf(look))
      return found === undefined ? null : `url(#${found})`
    },
  }
}

/** In a square of eight, continued over its edges. */
const paths: Readonly<Record<Hatch, string>> = {
  none: '',
  rising: 'M0 8L8 0M-2 2L2 -2M6 10L10 6',
  falling: 'M0 0L8 8M-2 6L2 10M6 -2L10 2',
  dots: 'M1 2H3M5 6H7',
  upright: 'M4 0V8',
  level: 'M0 4H8',
  cross: 'M0 4H8M4 0V8',
}
