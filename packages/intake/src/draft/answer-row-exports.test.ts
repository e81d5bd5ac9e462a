import { describe, expect, it } from 'vitest'
import { importDrafted, right, type Correction } from '../../test/drafted.js'

const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
const met = 'Did the worker meet the person within the first week?'
const agreed = 'Was the plan agreed with the person?'
const safe = 'I feel safe at home.'
const help = 'Which help did you get?'
const weeks = 'How many weeks did you wait for the first visit?'
const day = '2026-05-21T09:12:33.000Z'

/** One inspection with what its tool puts between and before the questions. */
const inspection = (reference: string, answers: readonly string[]) =>
  [
    ['section', 'Title Page', ''],
    ['textsingle', 'Case reference', reference],
    ['datetime', 'Conducted on', day],
    ['textsingle', 'Prepared by', 'Jo Brown'],
    ['section', 'The visit', ''],
    ['question', met, answers[0]!],
    ['question', agreed, answers[1]!],
    ['list', help, answers[2]!],
    ['list', safe, answers[3]!],
    ['textsingle', weeks, answers[4]!],
  ] as const
const inspections = {
  audit_1: inspection('S-1', ['Yes', 'N/A', 'Meals, or shopping,Washing', 'Agree', '2']),
  audit_2: inspection('S-2', ['No', 'Yes', 'Company', 'Disagree', '0.5']),
}
const cases = {
  'S-1': { met: 'yes', 'plan-agreed': 'na', help: 'meals washing', safe: 'agree', weeks: '2' },
  'S-2': { met: 'no', 'plan-agreed': 'yes', help: 'company', safe: 'disagree', weeks: '0.5' },
}
/** A row an item under these columns; what is not named here is blank. */
const items = (columns: string, valuesOf: (id: string, item: Item, n: number) => object) => {
  const names = columns.split(' ')
  const rows = Object.entries(inspections).flatMap(([id, all]) =>
    all.map((item, n) => {
      const values = new Map<string, string>(Object.entries(valuesOf(id, item, n)))
      return names.map((name) => values.get(name) ?? '')
    }),
  )
  return csv([names, ...rows])
}
type Item = (typeof inspections)['audit_1'][number]

/** An inspection as the API answers with it: the first page apart, answers by what kind of item it is. */
const answered = (id: string, all: readonly Item[]) => {
  const itemOf = ([type, label, response]: Item, n: number) => ({
    item_id: `i${n}`,
    label,
    type,
    options: {},
    ...(type === 'section'
      ? { children: [`i${n + 1}`] }
      : {
          parent_id: 'i0',
          responses:
            type === 'textsingle'
              ? { text: response }
              : type === 'datetime'
                ? { datetime: response }
                : {
                    selected: response
                      .split(/,(?! )/)
                      .map((one) => ({ id: `r-${one}`, label: one, colour: '1,2,3', score: 1 })),
                    failed: false,
                  },
        }),
  })
  return {
    audit_id: id,
    template_id: 'template_1',
    archived: false,
    created_at: day,
    modified_at: day,
    audit_data: { name: 'Visit', score: 1, authorship: { owner: 'Jo Brown' }, date_started: day },
    template_data: {
      metadata: { name: 'Visits' },
      response_sets: { set: { id: 'set', responses: [{ id: 'y', label: 'Yes' }] } },
    },
    header_items: all.slice(0, 4).map(itemOf),
    items: all.slice(4).map((item, n) => itemOf(item, n + 4)),
  }
}
const audits = Object.entries(inspections).map(([id, all]) => answered(id, all))

/** Files in the shape that their makers document, with answers made up for this test. */
const tools: Record<
  string,
  { file: string; name: string; correct?: readonly Correction[]; cases: object }
> = {
  // inspection_items.csv of the SafetyCulture Exporter.
  'SafetyCulture, CSV': {
    file: items(
      'id item_id audit_id item_index template_id parent_id created_at modified_at exported_at type category category_id organisation_id parent_ids label response response_id response_set_id is_failed_response comment media_files media_ids media_hypertext_reference score max_score score_percentage combined_score combined_max_score combined_score_percentage mandatory inactive location_latitude location_longitude primeelement_id primeelement_index',
      (id, [type, label, response], n) => ({
        id: `${id}_${n}`,
        item_id: `i${n}`,
        audit_id: id,
        item_index: String(n),
        template_id: 'template_1',
        created_at: day,
        modified_at: day,
        exported_at: day,
        type,
        category: 'The visit',
        label,
        response,
        is_failed_response: 'false',
        score: '1',
        max_score: '1',
        mandatory: 'false',
        inactive: 'false',
      }),
    ),
    name: 'inspection_items.csv',
    cases,
  },
  // The CSV of its exporter in Python before that: words of a heading joined without anything between.
  'SafetyCulture, CSV as iAuditor wrote it': {
    file: items(
      'ItemType Label Response Comment MediaHypertextReference Latitude Longitude ItemScore ItemMaxScore ItemScorePercentage Mandatory FailedResponse Inactive ItemID ResponseID ParentID AuditOwner AuditAuthor AuditName AuditScore AuditMaxScore AuditScorePercentage AuditDuration DateStarted DateCompleted DateModified AuditID TemplateID TemplateName TemplateAuthor',
      (id, [type, label, response], n) => ({
        ItemType: type,
        Label: label,
        Response: response,
        ItemScore: '1',
        Mandatory: 'False',
        ItemID: `i${n}`,
        AuditOwner: 'Jo Brown',
        AuditAuthor: 'Jo Brown',
        AuditName: 'Visit',
        DateStarted: day,
        DateCompleted: day,
        AuditID: id,
        TemplateID: 'template_1',
        TemplateName: 'Visits',
      }),
    ),
    name: 'visits.csv',
    cases,
  },
  'SafetyCulture, JSON': { file: JSON.stringify(audits), name: 'audits.json', cases },
  'SafetyCulture, JSON of one inspection': {
    file: JSON.stringify(audits[0]),
    name: 'audit_1.json',
    cases: { 'S-1': cases['S-1'] },
  },
  // What SurveyJS’s own service answers with; “other” has its text beside it.
  'SurveyJS, with another choice': {
    file: JSON.stringify({
      Data: [
        {
          Id: 'c0ffee00-0000-4000-8000-000000000001',
          HappendAt: day,
          case: 'J-1',
          sex: 'woman',
          met: true,
          plan: { 'plan-agreed': 'yes', 'plan-shared': 'no' },
          help: ['washing', 'meals'],
          weeks: 3,
          'safe-Comment': 'Since May',
          safe: 'agree',
          pageNo: 1,
        },
        {
          Id: 'c0ffee00-0000-4000-8000-000000000002',
          HappendAt: day,
          case: 'J-2',
          sex: 'man',
          met: false,
          help: ['other'],
          'help-Comment': 'A lift to town',
          weeks: 0,
        },
      ],
      ResultCount: 2,
    }),
    name: 'results.json',
    correct: [
      right('columns.help'),
      ({ columns }) => {
        ;(columns['help'] as { codes: Record<string, string | null> }).codes['other'] = null
      },
    ],
    cases: {
      'J-1': {
        sex: 'woman',
        met: 'yes',
        'plan-agreed': 'yes',
        'plan-shared': 'no',
        help: 'meals washing',
        safe: 'agree',
        weeks: '3',
      },
      'J-2': { sex: 'man', met: 'no', weeks: '0' },
    },
  },
  // Titles and labels in place of names and values.
  'SurveyJS, by labels': {
    file: JSON.stringify([
      { Case: 'J-1', Sex: 'Women', [met]: 'Yes', [help]: ['Washing', 'Meals, or shopping'] },
      { Case: 'J-2', Sex: 'Men', [met]: 'No', [safe]: 'Disagree' },
    ]),
    name: 'results.json',
    cases: {
      'J-1': { sex: 'woman', met: 'yes', help: 'meals washing' },
      'J-2': { sex: 'man', met: 'no', safe: 'disagree' },
    },
  },
}

describe('is imported by its drafted mapping, with three lines corrected at most', () => {
  it.each(Object.entries(tools))('%s', (_, { file, name, correct = [], cases: wanted }) => {
    expect(correct.length).toBeLessThanOrEqual(3)
    const { faults, cases: imported } = importDrafted(file, name, correct)
    expect(faults).toEqual([])
    expect(imported).toEqual(wanted)
  })
})
