import type { Framework } from '@inspectorate/core'
import { dateInWords } from '@inspectorate/publication/parts'
import { baseFramework } from '../framework/base-framework.js'
import { titleOf } from '../frameworks/offered-frameworks.js'
import type { Services } from '../services/services.js'
import type { Database } from '../store/open-store.js'
import { stages, stageWords } from '../store/stage.js'
import { page } from '../web/answer.js'
import { notFound } from '../web/page-fault.js'
import { pagingOf, pageSize } from '../web/paging.js'
import type { Handlers, KnownVisit } from '../web/visit.js'
import { chosenProgramme, periods, queryOf, type ChosenProgramme } from './chosen-programme.js'
import { publishedRating, questionChoices, standardColumns } from './programme-framework.js'
import { inspectionsTable, publishedTable, ratingsTable, sharesTable } from './programme-tables.js'
import { publishedView, shareView, standingView } from './programme-view.js'
import {
  countPublished,
  publishedInspections,
  publishedOverTime,
  shareOverTime,
} from './published-inspections.js'
import type { Looking } from './seen-inspections.js'
import { offered, stageCounts, standings } from './standings.js'
import { tableFile } from './table-file.js'

type ProgrammeRoute =
  | 'GET /programme'
  | 'GET /programme/ratings'
  | 'GET /programme/figures'
  | 'GET /programme/tables/:file'

/** Rows of a file at most. */
const mostRows = 20_000

/** All inspections together, for everybody those that they may know of: where each stands, ratings, figures over time. */
export function programmeRoutes({ db }: Services): Handlers<ProgrammeRoute> {
  return {
    'GET /programme': async (visit) => {
      const { chosen, looking, data } = await look(db, visit)
      const counts = await stageCounts(db, looking, chosen)
      const shown = counts.filter(({ stage }) => chosen.stage === null || stage === chosen.stage)
      const total = shown.reduce((sum, { inspections }) => sum + inspections, 0)
      const paging = pagingOf(total, visit.query)
      const rows = await standings(db, looking, chosen, rowsOf(paging))
      const frameworkOf = await frameworksOf(db, rows)
      return page('programme/programme', {
        ...data,
        paging,
        counts: counts.map((one) => ({ ...one, word: stageWords[one.stage] })),
        late: shown.reduce((sum, { late }) => sum + late, 0),
        rows: rows.map((row) => standingView(row, frameworkOf(row))),
      })
    },

    'GET /programme/ratings': async (visit) => {
      const { chosen, looking, data, framework } = await look(db, visit, true)
      if (!framework) return page('programme/ratings', { ...data, rows: [] })
      const paging = pagingOf(await countPublished(db, looking, chosen), visit.query)
      const rows = await publishedInspections(db, looking, chosen, rowsOf(paging))
      const standards = standardColumns(framework)
      return page('programme/ratings', {
        ...data,
        paging,
        standards,
        hasOverall: rows.some(({ ratings }) => Object.hasOwn(ratings, '')),
        rows: rows.map((row) => ({
          ...row,
          published: dateInWords(row.published),
          overall: publishedRating(framework, '', row.ratings['']),
          ratings: standards.map(({ id }) => publishedRating(framework, id, row.ratings[id])),
        })),
      })
    },

    'GET /programme/figures': async (visit) => {
      const { chosen, looking, data, framework } = await look(db, visit, true)
      if (!framework) return page('programme/figures', data)
      const [published, shares] = await Promise.all([
        publishedOverTime(db, looking, chosen),
        shareOverTime(db, looking, chosen),
      ])
      return page('programme/figures', {
        ...data,
        published: publishedView(published, framework),
        question: questionChoices(framework).find(({ value }) => value === chosen.question)?.text,
        shares: shares.map(shareView),
      })
    },

    'GET /programme/tables/:file': async (visit) => {
      const [, name, format] =
        /^(inspections|ratings|published|shares)\.(csv|xlsx)$/.exec(visit.params['file'] ?? '') ??
        []
      if (name === undefined) throw notFound()
      const { chosen, looking, framework } = await look(db, visit, name !== 'inspections')
      const all = { from: 0, most: mostRows }
      const table = async () => {
        if (name === 'inspections') {
          const rows = await standings(db, looking, chosen, all)
          const frameworkOf = await frameworksOf(db, rows)
          return inspectionsTable(rows.map((row) => standingView(row, frameworkOf(row))))
        }
        if (!framework) throw notFound()
        if (name === 'ratings')
          return ratingsTable(framework, await publishedInspections(db, looking, chosen, all))
        return name === 'published'
          ? publishedTable(publishedView(await publishedOverTime(db, looking, chosen), framework))
          : sharesTable((await shareOverTime(db, looking, chosen)).map(shareView))
      }
      return tableFile(await table(), format as 'csv' | 'xlsx')
    },
  }
}

function rowsOf({ from }: { readonly from: number }) {
  return { from: Math.max(0, from - 1), most: pageSize }
}

/**
 * What is chosen, of what is offered. Ratings and figures are under one framework, and of one key question: the
 * framework with most published inspections, and its first question, where none was chosen.
 */
async function look(db: Database, { visitor, now, query }: KnownVisit, underOne = false) {
  const looking: Looking = { visitor, now }
  const { frameworks, regions } = await offered(db, looking)
  const given = chosenProgramme(query)
  const known = frameworks.find(({ key }) => key === given.framework)
  const one = known ?? (underOne ? frameworks.find(({ published }) => published > 0) : undefined)
  const framework = one ? await baseFramework(db, one) : null
  const questions = framework ? questionChoices(framework) : []
  const chosen: ChosenProgramme = {
    ...given,
    framework: one?.key ?? '',
    region: regions.includes(given.region) ? given.region : '',
    question:
      (questions.find(({ value }) => value === given.question) ?? questions[0])?.value ?? '',
  }
  const titles = await Promise.all(frameworks.map((row) => baseFramework(db, row)))
  const every = underOne ? [] : [{ value: '', text: 'All' }]
  return {
    looking,
    chosen,
    framework,
    data: {
      chosen,
      query: queryOf(chosen),
      frameworks: [
        ...every,
        ...frameworks.map(({ key }, i) => ({ value: key, text: titleOf(titles[i]!) })),
      ],
      regions: [
        { value: '', text: 'All' },
        ...regions.map((region) => ({ value: region, text: region })),
      ],
      stages: [
        { value: '', text: 'All' },
        ...stages.map((stage) => ({ value: stage, text: stageWords[stage] })),
      ],
      questions,
      periods,
    },
  }
}

/** The frameworks that rows are under. */
async function frameworksOf(
  db: Database,
  rows: readonly { readonly framework: string; readonly rules: string | null }[],
): Promise<(row: (typeof rows)[number]) => Framework> {
  const keyOf = ({ framework, rules }: (typeof rows)[number]) => `${framework} ${rules}`
  const found = new Map<string, Framework>()
  for (const row of rows)
    if (!found.has(keyOf(row))) found.set(keyOf(row), await baseFramework(db, row))
  return (row) => found.get(keyOf(row))!
}
