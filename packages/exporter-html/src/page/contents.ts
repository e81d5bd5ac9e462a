import type { ContentsEntry } from '@inspectorate/publication'
import { direction } from '../markup/direction.js'
import { html, type Markup } from '../markup/html.js'
import { ownIds } from '../rendering/places.js'
import type { Rendering } from '../rendering/rendering.js'

interface Chapter {
  readonly entry: ContentsEntry
  readonly sections: ContentsEntry[]
}

/** The contents: two levels, then the footnotes and the evidence, which the view does not list. */
export function contents({ view, places }: Rendering): Markup {
  const { words } = view
  const entries: ContentsEntry[] = [
    ...view.contents,
    ...(view.footnotes.length > 0
      ? [{ id: ownIds.footnotes, level: 1 as const, text: words.footnotes }]
      : []),
    ...(view.figures.length > 0
      ? [{ id: ownIds.figures, level: 1 as const, text: words.figures }]
      : []),
  ]
  const link = ({ id, number, text }: ContentsEntry) =>
    html`<a href="#${places.id(id)}">${number !== undefined && html`<span class="insp-number">${number}</span> `}<span${direction(text)}>${text}</span></a>`
  const tag = `h${places.level(1)}`
  const title = places.id(ownIds.contents)
  return html`
<nav class="insp-contents" aria-labelledby="${title}">
<${tag} id="${title}">${words.contents}</${tag}>
<ul>${chaptersOf(entries).map(
    ({ entry, sections }) => html`
<li>${link(entry)}${
      sections.length > 0 &&
      html`
<ul>${sections.map(
        (section) => html`
<li>${link(section)}</li>`,
      )}
</ul>`
    }</li>`,
  )}
</ul>
</nav>`
}

/** Entries of level 2 under the entry of level 1 before them. */
function chaptersOf(entries: readonly ContentsEntry[]): Chapter[] {
  const chapters: Chapter[] = []
  for (const entry of entries) {
    const current = chapters.at(-1)
    if (entry.level === 2 && current) current.sections.push(entry)
    else chapters.push({ entry, sections: [] })
  }
  return chapters
}
