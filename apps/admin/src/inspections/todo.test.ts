import { frameworkById } from '@inspectorate/frameworks'
import { expect, it } from 'vitest'
import { pagingOf } from '../web/paging.js'
import { groupsOfPage, todoOf } from './todo.js'

it('what is open stands on pages of fifty under its places, each once', () => {
  const open = Array.from({ length: 130 }, (_, i) => ({
    part: 'details' as const,
    text: `Thing ${i}`,
    must: i % 3 === 0,
    where: ['cases', 'narrative/2.1#text', 'ratings/1.1', 'team'][i % 4]!,
  }))
  const { groups } = todoOf(frameworkById('hmip-pdu-2021')!, open)
  const pages = ['1', '2', '3'].map((page) => groupsOfPage(groups, pagingOf(130, { page })))
  const texts = pages.map((page) => page.flatMap(({ items }) => items.map(({ text }) => text)))
  expect(texts.map(({ length }) => length)).toEqual([50, 50, 30])
  expect(texts.flat().toSorted()).toEqual(open.map(({ text }) => text).toSorted())
  expect(pages[0]!.map(({ title, count }) => [title, count])).toEqual([
    ['Cases', 33],
    ['Text: 2.1 Court work', 33],
  ])
})
