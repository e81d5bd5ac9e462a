import type { SegmentFill } from '../view/distribution-block.js'
import { palette } from './palette.js'

/** How a segment looks in any format: readable by its hatching and its number where colours cannot be told apart. */
export interface SegmentLook {
  /** Colours as six hexadecimal digits: of the segment, its hatching, its outline and the number on it. */
  readonly ground: string
  readonly line: string
  readonly edge: string
  readonly ink: string
  readonly hatch: Hatch
}

export type Hatch = 'none' | 'rising' | 'falling' | 'dots' | 'upright' | 'level' | 'cross'

/** Answers far from zero are dark and plain, those next to it are light and hatched. */
export function segmentLook(
  { as, step, of }: SegmentFill,
  accent: string = palette.accent,
): SegmentLook {
  const [own, hatches] = hues[as]
  const full = own === palette.accent ? accent : own
  if (step === 0) return look(mixed(full, 0.2), full, 'cross')
  if (as === 'outside') return look(palette.paper, full, hatches[(step - 1) % hatches.length]!)
  if (as === 'middle')
    return look(
      mixed(full, step % 2 === 0 ? 0.12 : 0.32),
      full,
      step === 1 ? 'none' : hatches[step % hatches.length]!,
    )
  const isLast = step === of
  const share = of === 1 ? 1 : (step - 1) / (of - 1)
  return isLast
    ? look(full, full, 'none')
    : look(mixed(full, 0.12 + 0.28 * share), full, hatches[(step - 1) % hatches.length]!)
}

const hues: Readonly<
  Record<SegmentFill['as'], readonly [full: string, hatches: readonly Hatch[]]>
> = {
  yes: [palette.accent, ['rising', 'dots', 'upright', 'level']],
  no: [palette.opposite, ['falling', 'dots', 'upright', 'level']],
  middle: [palette.muted, ['level', 'dots', 'upright']],
  outside: [palette.muted, ['rising', 'dots', 'level', 'upright', 'falling']],
  plain: [palette.accent, ['rising', 'dots', 'falling', 'level', 'upright']],
}

/** Dark segments have a light outline: two of them can meet at zero. */
function look(ground: string, line: string, hatch: Hatch): SegmentLook {
  const isDark = ground === line
  return {
    ground,
    line,
    hatch,
    edge: isDark ? palette.paper : line,
    ink: isDark ? palette.paper : palette.ink,
  }
}

/** So much of a colour on paper. */
function mixed(color: string, share: number): string {
  return [0, 2, 4]
    .map((at) => {
      const part = Number.parseInt(color.slice(at, at + 2), 16)
      return Math.round(255 + (part - 255) * share)
        .toString(16)
        .padStart(2, '0')
    })
    .join('')
}
