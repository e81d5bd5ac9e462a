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
import { ratingsRows } from './ratings-rows.js'
import { sheetOf, tableOfRows } from './table-of-rows.js'

/** The data workbook of a programme, for every exporter of workbooks. */
export function programmeWorkbook(programme: Programme, about: AboutProgramme): WorkbookView {
  const data = [
    sheetOf('notes', 'Notes', 'Notes and method', notes()),
    sheetOf('ratings', 'Ratings', 'Ratings: a row a service and standard', ratingsRows(programme)),
    sheetOf('distribution', 'Distribution', 'Services by rating', spreadRows(programme)),
    sheetOf('scores', 'Scores', 'Services by score', scoreRows(programme)),
    sheetOf(
      'questions',
      'Key questions',
      'Key questions: a row a service, with its funnel',
      funnelRows(programme),
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
      'Key questions now and at the inspection before',
      questionChangeRows(programme),
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

function notes() {
  return tableOfRows(
    'notes',
    [
      ['topic', 'Topic', 'text', 28],
      ['text', 'Explanation', 'text', 90],
    ],
    method.map(([topic, text]) => [topic, text]),
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
