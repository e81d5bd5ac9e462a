import { parsedOrThrow } from '@inspectorate/core'
import { expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { plainText } from '../view/plain-text.js'
import { buildReport } from './build-report.js'
import { ownTitles } from './own-titles.js'

const corrections = [{ published: '2026-03-02', text: 'A number was wrong.' }]

const rated = northtown({
  publication: { title: 'An inspection', publisher: 'Us', published: '2026-01', corrections },
})

/** The titles of all chapters, and of what stands around them, where the framework has such sections of its own. */
function titlesOf(sections: readonly string[]): string[] {
  const own = sections.map((title, i) => ({ part: 'section' as const, id: `own-${i}`, title }))
  const narrative = Object.fromEntries(own.map(({ id }) => [id, 'Text.']))
  const { framework, printable } = rated
  const { blocks, words } = parsedOrThrow(
    buildReport({
      ...rated,
      framework: { ...framework, report: [...own, ...framework.report] },
      printable: { ...printable, narrative: { ...printable.narrative, ...narrative } },
    }),
  )
  const chapters = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [plainText(block.content)] : [],
  )
  return [words.contents, ...chapters, words.footnotes, words.figures]
}

it('names no part as the framework names one, whatever it names', () => {
  const usual = titlesOf([])
  const ours = ['Contents', 'Summary', 'Corrections', 'Footnotes', 'How each figure was calculated']
  expect(usual).toEqual(expect.arrayContaining(ours))
  for (const sections of [ours, ours.map((title) => ` ${title.toUpperCase()}:`)]) {
    const all = titlesOf(sections).map((title) => title.toLowerCase().replace(/\W+/g, ' ').trim())
    expect(all).toEqual([...new Set(all)])
    expect(all).toHaveLength(usual.length + ours.length)
  }
})

it('takes the first name that is free, and numbers the last', () => {
  const title = ownTitles(rated.framework)
  const names = [title('Ratings', 'Marks'), title('Marks', 'Grades'), title('marks')]
  expect(names).toEqual(['Marks', 'Grades', 'marks (2)'])
})
