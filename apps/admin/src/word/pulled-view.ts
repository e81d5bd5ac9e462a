import { createHash } from 'node:crypto'
import type { Framework } from '@inspectorate/core'
import { changedLines, noteWords, type PullConflict, type Pulled } from '@inspectorate/pull'
import { sectionsOf } from '../framework/sections-of.js'

/** What a form names a change by: another one for another text before or after. */
export function keyOf(...texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 32)
}

export function conflictKey({ section, base, current, edited }: PullConflict): string {
  return keyOf(section, base, current, edited)
}

/**
 * Whether a change can be taken here: a recommendation without words is deleted on its own page, and the reason of a decision
 * belongs to those who decide.
 */
export function isTakeable(section: string, after: string): boolean {
  return !isOfDecision(section) && (after.trim() !== '' || !section.includes('/'))
}

function isOfDecision(section: string): boolean {
  return section.startsWith('departures/') || section.startsWith('notRated/')
}

/** What an edited report brings back, as a page shows it. */
export function pulledView(framework: Framework, pulled: Pulled) {
  const titles = new Map(sectionsOf(framework).map(({ id, title }) => [id, title]))
  const nameOf = (section: string): string => {
    const [root, part, index] = section.split('/')
    if (isOfDecision(section)) return `Reason for the rating of ${part}`
    if (root === 'recommendations') return `Recommendation ${Number(part) + 1}`
    if (root === 'summary') return `Summary, ${part} ${Number(index) + 1}`
    return titles.get(section) ?? section
  }
  return {
    sections: pulled.sections.map(({ section, before, after }) => ({
      key: keyOf(section, before, after),
      name: nameOf(section),
      takeable: isTakeable(section, after),
      decided: isOfDecision(section),
      lines: changedLines(before, after),
    })),
    conflicts: pulled.conflicts.map((conflict) => ({
      ...conflict,
      key: conflictKey(conflict),
      name: nameOf(conflict.section),
    })),
    notes: pulled.notes.map(({ code, section, under, from, to, reference }) => ({
      said: noteWords[code],
      place: under.at(-1) ?? (section === null ? '' : nameOf(section)),
      reference: reference ?? '',
      from,
      to,
    })),
    comments: pulled.comments.map(({ author, text, on, paragraph }) => ({
      author: author || 'Nobody named',
      text,
      on: on || paragraph,
    })),
    tracked: pulled.tracked.length,
  }
}
