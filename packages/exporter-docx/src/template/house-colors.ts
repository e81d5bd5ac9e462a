import { contrast } from '../styles/contrast.js'
import { palette } from '../styles/palette.js'
import { attributesOf, elementsOf, tagsOf } from './xml-tags.js'

/** Colours that stand for the house; those of ratings have a meaning and stay. */
export interface HouseColors {
  /** Carries white text. */
  readonly accent: string
  /** Carries text. */
  readonly accentTint: string
  /** For the further series of charts, in the order of the theme’s accents. */
  readonly series: readonly string[]
}

/** The least contrast of text (WCAG 2.2, 1.4.3), and of what is drawn (1.4.11). */
const legible = 4.5
const visible = 3
/** Two colours of a chart are told apart at least so well. */
const apart = 1.3

/** The dark and light colours of a theme; none where text would be hard to read on them. */
export function houseColors(theme: string): HouseColors | undefined {
  const [accent, accentTint] = [colorOf(theme, 'a:dk2'), colorOf(theme, 'a:lt2')]
  if (accent === undefined || accentTint === undefined) return undefined
  return contrast(accent, palette.paper) >= legible && contrast(accent, accentTint) >= legible
    ? { accent, accentTint, series: seriesColors(theme, accent) }
    : undefined
}

/** The accents that can be seen on paper and told from those before them. */
function seriesColors(theme: string, accent: string): string[] {
  return [1, 2, 3, 4, 5, 6]
    .flatMap((number) => colorOf(theme, `a:accent${number}`) ?? [])
    .reduce<string[]>(
      (taken, color) =>
        contrast(color, palette.paper) >= visible &&
        [accent, ...taken].every((other) => contrast(color, other) >= apart)
          ? [...taken, color]
          : taken,
      [],
    )
}

/** Our styles in the colours of the house. */
export function inColors(styles: string, colors: HouseColors | undefined): string {
  return colors
    ? styles
        .replaceAll(`"${palette.accent}"`, `"${colors.accent}"`)
        .replaceAll(`"${palette.accentTint}"`, `"${colors.accentTint}"`)
    : styles
}

function colorOf(theme: string, name: string): string | undefined {
  const [element = ''] = elementsOf(theme, name)
  const color =
    attributesOf(tagsOf(element, 'a:srgbClr')[0] ?? '')['val'] ??
    attributesOf(tagsOf(element, 'a:sysClr')[0] ?? '')['lastClr']
  return color !== undefined && /^[0-9a-f]{6}$/i.test(color) ? color.toUpperCase() : undefined
}
