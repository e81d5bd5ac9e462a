import type { Framework } from '@inspectorate/core'
import { jobs } from '@inspectorate/publication'
import { sectionsOf } from '../framework/sections-of.js'
import { rowsOfPage, type Paging } from '../web/paging.js'
import type { Blocker } from './blocker.js'

/** What is open on one page of the inspection. */
export interface TodoGroup {
  /** Names the place in an address: `narrative/2.1`. */
  readonly place: string
  readonly title: string
  /** Whose work it is. */
  readonly job: string
  readonly items: readonly Blocker[]
  /** How many of them the next stage waits for. */
  readonly must: number
}

/** All that is open, by the page on which it is put right. */
export interface Todo {
  readonly count: number
  readonly must: number
  readonly groups: readonly TodoGroup[]
  /** A list as long as this is read at once; a longer one is counted by its places. */
  readonly isShort: boolean
}

const shortList = 6

const titles: Readonly<Record<string, string>> = {
  team: 'Team',
  details: 'Details',
  cases: 'Cases',
  assessors: 'Assessors',
  'case-sets': 'Cases of other inspections',
  surveys: 'Surveys',
  context: 'Context figures',
  evidence: 'Evidence',
  decisions: 'Decisions on earlier evidence',
  ratings: 'Ratings',
  recommendations: 'Recommendations',
  narrative: 'Narrative',
}

/** Groups what is open by its place, what the next stage waits for first in each. */
export function todoOf(framework: Framework, blockers: readonly Blocker[]): Todo {
  const sections = new Map(sectionsOf(framework).map(({ id, title }) => [id, title]))
  const places = new Map<string, [Blocker, ...Blocker[]]>()
  for (const one of blockers) {
    const place = placeOf(one)
    const list = places.get(place)
    if (list) list.push(one)
    else places.set(place, [one])
  }
  const groups = [...places].map(([place, items]): TodoGroup => {
    const [area = '', section] = place.split('/')
    const title = titles[area] ?? area
    return {
      place,
      title: section === undefined ? title : `Text: ${sections.get(section) ?? section}`,
      job: jobs[items[0].part],
      items: items.toSorted((a, b) => Number(b.must) - Number(a.must)),
      must: items.filter(({ must }) => must).length,
    }
  })
  return {
    count: blockers.length,
    must: blockers.filter(({ must }) => must).length,
    groups,
    isShort: blockers.length <= shortList,
  }
}

/** A group on a page of a long list: what is shown of it, and how much there is. */
interface ShownGroup extends TodoGroup {
  readonly count: number
}

/** What of groups stands on a page of all that is in them. */
export function groupsOfPage(groups: readonly TodoGroup[], paging: Paging): readonly ShownGroup[] {
  const shown = new Set(
    rowsOfPage(
      groups.flatMap(({ items }) => items),
      paging,
    ),
  )
  return groups.flatMap((group) => {
    const items = group.items.filter((one) => shown.has(one))
    return items.length === 0 ? [] : [{ ...group, items, count: group.items.length }]
  })
}

/** The page, and of the narrative the section: a text is mended as a whole, standards are decided in one list. */
function placeOf({ where }: Blocker): string {
  const [area = '', part] = where.split('#')[0]!.split('/')
  return area === 'narrative' && part !== undefined ? `${area}/${part}` : area
}
