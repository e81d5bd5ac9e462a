import type { PageLayout } from '../layout/page-layout.js'
import { styleOf } from './element-texts.js'

/** Lines of the contents, and of the lists after them. */
const ofContents = /^(?:TOC\d|TableofFigures)$/

/** How many pages the contents take. */
export function pagesOfContents({ sections }: PageLayout): number {
  const pages = sections.flatMap(({ elements, slabs, placed, firstPage }) =>
    slabs.flatMap(({ of }, i) =>
      ofContents.test(styleOf(elements[of]) ?? '') ? [firstPage + placed[i]!.page] : [],
    ),
  )
  return new Set(pages).size
}

/** Styles in which the lines of contents stand half as far from each other. */
export function closerContents(styles: string): string {
  return styles.replace(
    /<w:style\b[^>]* w:styleId="([^"]*)">.*?<\/w:style>/gs,
    (style, id: string) =>
      ofContents.test(id)
        ? style.replace(
            / w:(before|after)="(\d+)"/g,
            (_, side: string, space: string) => ` w:${side}="${Math.round(Number(space) / 2)}"`,
          )
        : style,
  )
}
