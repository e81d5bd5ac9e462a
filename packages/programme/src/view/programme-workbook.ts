import type { WorkbookSheet, WorkbookView } from '@inspectorate/publication'
import { usualControl } from '@inspectorate/publication'
import { contentsSheet, introduction } from '@inspectorate/publication/parts'
import type { Programme } from '../programme.js'
import { programmeMeta, type AboutProgramme } from './about-programme.js'
import { method } from './part-of-method.js'
import {
  agreementRows,
  funnelRows,
  groupRows,
  placeRatingRows,
  placeRows,
  questionChangeRows,
  ratingChangeRows,
  ruleOutlierRows,
  scoreRows,
  spreadRows,
  steepFallRows,
} from './programme-tables.js'
import { gridTable } from './grid-table.js'
import { ratingsRows } from './ratings-rows.js'
import { releaseNotes } from './release-notes.js'
import { sheetOf, tableOfRows } from './table-of-rows.js'

/** More services than these have a row each in the grid alone. */
const mostInRows = 1000

/** The data workbook of a programme, for every exporter of workbooks. */
export function programmeWorkbook(programme: Programme, about: AboutProgramme): WorkbookView {
  // Rows of every service and question are for programs where there are so many: they stand in the open data.
  const isLong = programme.services.length > mostInRows
  const data = [
    sheetOf('notes', 'Notes', 'Notes and method', notes(programme, about)),
    ...programme.parts.map((part, i) =>
      sheetOf(
        `grid-${i + 1}`,
        i === 0 ? 'Grid' : `Grid ${i + 1}`,
        `Ratings of every service: ${part.framework.title}`,
        gridTable(part, `grid_${i + 1}`),
      ),
    ),
    isLong
      ? null
      : sheetOf(
          'ratings',
          'Ratings',
          'Ratings: a row a service and standard',
          ratingsRows(programme),
        ),
    sheetOf('distribution', 'Distribution', 'Services by rating', spreadRows(programme)),
    sheetOf('scores', 'Scores', 'Services by score', scoreRows(programme)),
    sheetOf(
      'questions',
      'Key questions',
      isLong
        ? 'Key questions: services outside a funnel'
        : 'Key questions: a row a service, with its funnel',
      funnelRows(programme, isLong),
    ),
    sheetOf(
      'places',
      'Regions',
      'Key questions of regions and of all services',
      placeRows(programme),
    ),
    sheetOf(
      'pooled-ratings',
      'Pooled ratings',
      'What pooled cases give under the framework of regions',
      placeRatingRows(programme),
    ),
    sheetOf('moves', 'Rises and falls', 'Ratings that rose and fell', ratingChangeRows(programme)),
    sheetOf(
      'steep-falls',
      'Steep falls',
      'Ratings that fell by two steps or more',
      steepFallRows(programme),
    ),
    sheetOf(
      'changes',
      'Changes',
      isLong
        ? 'Key questions that changed since the inspection before'
        : 'Key questions now and at the inspection before',
      questionChangeRows(programme, isLong),
    ),
    sheetOf('groups', 'Groups', 'Key questions by group', groupRows(programme)),
    sheetOf(
      'agreement',
      'Agreement',
      'How far two assessors gave the same answers',
      agreementRows(programme),
    ),
    sheetOf(
      'rule-outliers',
      'Not by the rules',
      'Published ratings that their framework would not give',
      ruleOutlierRows(programme),
    ),
  ].filter((sheet) => sheet !== null)
  return {
    kind: 'workbook',
    meta: programmeMeta(about, programme),
    sheets: [cover(programme, about), contentsSheet(data), ...data],
    names: [],
    disclosure: { ...usualControl, leftOut: [], followUps: [], exposed: [] },
  }
}

function notes(programme: Programme, about: AboutProgramme) {
  const { quality, revisions, next } = releaseNotes(programme, about)
  return tableOfRows(
    'notes',
    [
      ['topic', 'Topic', 'text', 28],
      ['text', 'Explanation', 'text', 90],
    ],
    [
      ...method.map(([topic, text]) => [topic, text]),
      ['Quality', quality],
      ['Revisions', revisions],
      ['Next release', next],
    ],
  )
}

function cover(programme: Programme, about: AboutProgramme): WorkbookSheet {
  const meta = programmeMeta(about, programme)
  const table = tableOfRows(
    'about',
    [
      ['item', 'Item', 'text', 28],
      ['detail', 'Detail', 'text', 80],
    ],
    [
      ['Summary', meta.description],
      ['Publisher', meta.publisher],
      ['Published', meta.publishedText],
      ['Standards frameworks', meta.framework.title],
      ['Services', String(programme.services.length)],
      ['Inspections', String(programme.records.length)],
      ...(meta.licence === undefined ? [] : [['Licence', meta.licence]]),
      ...(meta.contact === undefined ? [] : [['Contact', meta.contact]]),
      ...(about.next === undefined ? [] : [['Next release', about.next]]),
    ],
  )
  return {
    id: 'cover',
    name: 'Cover',
    title: `${meta.title}: data workbook`,
    introduction: introduction([table]),
    tables: [table],
  }
}
