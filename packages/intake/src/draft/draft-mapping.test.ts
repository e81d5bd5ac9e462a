import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importDrafted, right, type Correction } from '../../test/drafted.js'
import { workbookOf } from '../../test/workbook-of.js'

const csv = (rows: readonly (readonly string[])[], separator = ',') =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\n')
const met = 'Did the worker meet the person within the first week?'
const agreed = 'Was the plan agreed with the person?'
const shared = 'Was the plan shared with the family?'
const safe = 'I feel safe at home.'
const help = 'Which help did you get?'
const weeks = 'How many weeks did you wait for the first visit?'
const time = (day: number) => `2026-05-${20 + day}T09:12:3${day}.000+01:00`

/** Files in the shape in which tools write them, with answers made up for this test. */
const tools: Record<
  string,
  () => {
    file: string | Uint8Array | Promise<Uint8Array>
    name?: string
    correct?: Correction[]
    cases: object
  }
> = {
  // formpack: groups before names, a column of all choices and one for each; _validation_status by its label.
  KoboToolbox: () => ({
    file: csv(
      [
        [
          'start',
          'end',
          'visit/sex',
          `visit/${met}`,
          'visit/plan-agreed',
          `views/${safe}`,
          'views/help',
          'views/help/meals',
          'views/help/washing',
          'views/help/company',
          '_id',
          '_uuid',
          '_submission_time',
          '_validation_status',
          '_submitted_by',
          '_index',
        ],
        [
          time(1),
          time(2),
          'female',
          'Yes',
          'no',
          'Agree',
          'washing company',
          '0',
          '1',
          '1',
          '48211',
          'u-1',
          '2026-05-21T10:00:00',
          '',
          'team_b',
          '1',
        ],
        [
          time(1),
          time(2),
          'male',
          'No',
          'yes',
          'Disagree',
          '',
          '',
          '',
          '',
          '48212',
          'u-2',
          '2026-05-21T10:00:00',
          'Not approved',
          'team_b',
          '2',
        ],
        [
          time(1),
          time(2),
          'male',
          'N/A',
          'yes',
          '',
          'meals',
          '1',
          '0',
          '0',
          '48219',
          'u-3',
          '2026-05-21T10:00:00',
          'Approved',
          'team_b',
          '3',
        ],
      ],
      ';',
    ),
    cases: {
      48211: {
        sex: 'woman',
        met: 'yes',
        'plan-agreed': 'no',
        safe: 'agree',
        help: 'washing company',
      },
      48219: { sex: 'man', met: 'na', 'plan-agreed': 'yes', help: 'meals' },
    },
  }),
  // Central: a zip with the submissions, a file for what repeats in them, and media.
  ODK: () => ({
    file: zipSync({
      'visits.csv': strToU8(
        csv([
          ['SubmissionDate', 'team', 'meta-instanceID', 'KEY', 'SubmitterName', 'ReviewState'],
          [time(1), 'b', 'uuid:1', 'uuid:1', 'App User', ''],
          [time(2), 'b', 'uuid:2', 'uuid:2', 'App User', 'rejected'],
        ]),
      ),
      'visits-person.csv': strToU8(
        csv([
          ['case', 'sex', 'met', 'plan-shared', 'PARENT_KEY', 'KEY'],
          ['B1', 'woman', 'yes', 'no', 'uuid:1', 'uuid:1/person[1]'],
          ['B2', 'man', 'no', '', 'uuid:1', 'uuid:1/person[2]'],
          ['B3', 'man', 'no', '', 'uuid:2', 'uuid:2/person[1]'],
        ]),
      ),
      'media/1.jpg': strToU8('x'),
    }),
    name: '/home/team/visits.csv.zip',
    cases: { B1: { sex: 'woman', met: 'yes', 'plan-shared': 'no' }, B2: { sex: 'man', met: 'no' } },
  }),
  // A workbook of times and an ID from 1 on; choices with semicolons, one after the last.
  'Microsoft Forms': () => {
    const at = new Date(Date.UTC(2026, 4, 21, 9, 2))
    return {
      file: workbookOf({
        Sheet1: [
          [
            'ID',
            'Start time',
            'Completion time',
            'Email',
            'Name',
            'Case reference',
            met,
            `${agreed}\n`,
            help,
            weeks,
          ],
          [1, at, at, 'anonymous', '', 'C-1', 'Yes', 'No', 'Meals, or shopping;Company;', 2.5],
          [2, at, at, 'anonymous', '', 'C-2', 'No', 'Not applicable', 'Washing;', 0],
        ],
      }),
      name: 'Visits.xlsx',
      cases: {
        'C-1': { met: 'yes', 'plan-agreed': 'no', help: 'meals company', weeks: '2.5' },
        'C-2': { met: 'no', 'plan-agreed': 'na', help: 'washing', weeks: '0' },
      },
    }
  },
  // No id: two people may answer in one second. Grids as “name [row]”.
  'Google Forms': () => ({
    file: csv([
      [
        'Timestamp',
        'Email Address',
        'Sex',
        `About the plan [${agreed}]`,
        `About the plan [${shared}]`,
        help,
      ],
      [
        '2026/05/22 9:12:33 am GMT+1',
        'a@b.example',
        'Female',
        'Yes',
        "Don't know",
        'Washing, Meals, or shopping',
      ],
      ['2026/05/22 9:12:33 am GMT+1', 'c@d.example', 'Male', 'No', 'Yes', ''],
    ]),
    cases: {
      1: { sex: 'woman', 'plan-agreed': 'yes', help: 'meals washing' },
      2: { sex: 'man', 'plan-agreed': 'no', 'plan-shared': 'yes' },
    },
  }),
  // Names of variables, then their labels; codes, as SPSS has them.
  Snap: () => ({
    file: csv([
      ['ID.id', 'ID.endDate', 'Q1', 'Q2', 'Q3'],
      ['Respondent ID', 'Finished on', `1. ${met}`, `2. ${agreed}`, `3. ${safe}`],
      ['501', '21/05/2026 10:00', '1', '2', '3'],
      ['502', '21/05/2026 10:05', '2', '1', '1'],
      ['504', '21/05/2026 10:09', '1', '', '2'],
    ]),
    correct: [right('codes'), right('columns.Q3')],
    cases: {
      501: { met: 'yes', 'plan-agreed': 'no', safe: 'agree' },
      502: { met: 'no', 'plan-agreed': 'yes', safe: 'disagree' },
      504: { met: 'yes', safe: 'neither' },
    },
  }),
  // The text of a question over its parts, in two rows of headings; a status by words.
  SmartSurvey: () => ({
    file: csv([
      ['UserID', 'UserNo', 'Name', 'Status', 'Started', `1. ${met}`, `2. ${help}`, '', ''],
      ['', '', '', '', '', '', 'Meals, or shopping', 'Washing', 'Company'],
      ['160001', '1', '', 'Completed', '21/05/2026 09:01', 'Yes', 'Meals, or shopping', '', ''],
      ['160002', '2', '', 'Partial', '21/05/2026 09:03', 'No', '', '', ''],
      ['160005', '3', '', 'Completed', '22/05/2026 11:40', 'No', '', 'Washing', 'Company'],
    ]),
    cases: {
      160001: { met: 'yes', help: 'meals' },
      160005: { met: 'no', help: 'washing company' },
    },
  }),
  // A second row: Response, Open-Ended Response, or the choice. Ids of eleven digits.
  SurveyMonkey: () => ({
    file: csv([
      [
        'Respondent ID',
        'Collector ID',
        'Start Date',
        'End Date',
        'IP Address',
        'Email Address',
        met,
        help,
        '',
        '',
        weeks,
        'About the plan',
        '',
      ],
      [
        '',
        '',
        '',
        '',
        '',
        '',
        'Response',
        'Meals, or shopping',
        'Washing',
        'Company',
        'Open-Ended Response',
        agreed,
        shared,
      ],
      [
        '11800000001',
        '44',
        '05/21/2026 09:01:00 AM',
        '05/21/2026 09:05:00 AM',
        '',
        '',
        'Yes',
        'Meals, or shopping',
        '',
        'Company',
        '3',
        'Yes',
        'No',
      ],
      [
        '11800000004',
        '44',
        '05/21/2026 10:01:00 AM',
        '05/21/2026 10:05:00 AM',
        '',
        '',
        'No',
        '',
        '',
        '',
        '0.5',
        'No',
        'Yes',
      ],
    ]),
    cases: {
      11800000001: {
        met: 'yes',
        help: 'meals company',
        weeks: '3',
        'plan-agreed': 'yes',
        'plan-shared': 'no',
      },
      11800000004: { met: 'no', weeks: '0.5', 'plan-agreed': 'no', 'plan-shared': 'yes' },
    },
  }),
  // Three rows: names, texts, import ids. A preview is a response of status 1; -99 was seen and not answered.
  Qualtrics: () => ({
    file: csv([
      [
        'StartDate',
        'Status',
        'Progress',
        'Finished',
        'ResponseId',
        'RecipientLastName',
        'Q1',
        'Q2_1',
        'Q2_2',
      ],
      [
        'Start Date',
        'Response Type',
        'Progress',
        'Finished',
        'Response ID',
        'Recipient Last Name',
        met,
        `About the plan - ${agreed}`,
        `About the plan - ${shared}`,
      ],
      [
        'startDate',
        'status',
        'progress',
        'finished',
        '_recordId',
        'recipientLastName',
        'QID1',
        'QID2_1',
        'QID2_2',
      ].map((id) => `{"ImportId":"${id}"}`),
      ['2026-05-21 09:01:00', '0', '100', '1', 'R_2YpQ', '', '1', '1', '2'],
      ['2026-05-21 09:02:00', '1', '100', '1', 'R_3prev', '', '2', '2', '2'],
      ['2026-05-21 09:04:00', '0', '40', '0', 'R_1left', '', '2', '', ''],
      ['2026-05-21 09:09:00', '0', '100', '1', 'R_8Abc', '', '2', '-99', '1'],
    ]),
    correct: [right('codes')],
    cases: {
      R_2YpQ: { met: 'yes', 'plan-agreed': 'yes', 'plan-shared': 'no' },
      R_8Abc: { met: 'no', 'plan-shared': 'yes' },
    },
  }),
  // Codes of questions, or their texts with sub-questions in brackets; who left has no submitdate.
  LimeSurvey: () => ({
    file: csv(
      [
        [
          'id',
          'submitdate',
          'lastpage',
          'startlanguage',
          'seed',
          met,
          `${help} [Meals, or shopping]`,
          `${help} [Washing]`,
          `${help} [Company]`,
          weeks,
        ],
        ['7', '2026-05-21 10:00:00', '3', 'en', '1411', 'Yes', 'Yes', 'No', 'No', '1.0000000000'],
        ['8', '', '1', 'en', '9921', 'No', '', '', '', ''],
        ['9', '2026-05-21 11:00:00', '3', 'en', '3320', 'No', 'No', 'Yes', 'Yes', '4.0000000000'],
      ],
      ';',
    ),
    cases: {
      7: { met: 'yes', help: 'meals', weeks: '1' },
      9: { met: 'no', help: 'washing company', weeks: '4' },
    },
  }),
  // Raw: codes, checkboxes as name___code, 0 to 2 for how far a form is.
  REDCap: () => ({
    file: csv([
      [
        'record_id',
        'redcap_survey_identifier',
        'sex',
        'met',
        'plan_agreed',
        'help___meals',
        'help___washing',
        'help___company',
        'visit_complete',
      ],
      ['101', '', '1', '1', '0', '1', '0', '1', '2'],
      ['102', '', '2', '0', '', '0', '0', '0', '0'],
      ['103', '', '2', '0', '1', '0', '1', '0', '2'],
    ]),
    correct: [right('columns.sex')],
    cases: {
      101: { sex: 'woman', met: 'yes', 'plan-agreed': 'no', help: 'meals company' },
      103: { sex: 'man', met: 'no', 'plan-agreed': 'yes', help: 'washing' },
    },
  }),
  // survey.data: booleans, matrices as objects, checkboxes as lists.
  SurveyJS: () => ({
    file: JSON.stringify([
      {
        case: 'J1',
        sex: 'woman',
        met: true,
        plan: { 'plan-agreed': 'yes', 'plan-shared': 'no' },
        help: ['washing', 'meals'],
      },
      { case: 'J2', sex: 'man', met: false, plan: { 'plan-agreed': 'na' }, weeks: 3 },
    ]),
    name: 'results.json',
    cases: {
      J1: {
        sex: 'woman',
        met: 'yes',
        'plan-agreed': 'yes',
        'plan-shared': 'no',
        help: 'meals washing',
      },
      J2: { sex: 'man', met: 'no', 'plan-agreed': 'na', weeks: '3' },
    },
  }),
  // inspection_items.csv: a row for each item of an inspection.
  SafetyCulture: () => {
    const item = (audit: string, n: number, label: string, response: string) => [
      `${audit}_${n}`,
      String(n),
      audit,
      'list',
      label,
      response,
      'false',
      '1',
    ]
    return {
      file: csv([
        ['id', 'item_id', 'audit_id', 'type', 'label', 'response', 'is_failed_response', 'score'],
        item('audit_1', 1, 'Case reference', 'S-1'),
        item('audit_1', 2, met, 'Yes'),
        item('audit_1', 3, agreed, 'N/A'),
        item('audit_2', 1, 'Case reference', 'S-2'),
        item('audit_2', 2, met, 'No'),
        item('audit_2', 3, agreed, 'Yes'),
      ]),
      cases: {
        'S-1': { met: 'yes', 'plan-agreed': 'na' },
        'S-2': { met: 'no', 'plan-agreed': 'yes' },
      },
    }
  },
  // What the columns are in a line above them; a choice as a list of JSON.
  'Microsoft Lists': () => ({
    file: `ListSchema={"schemaXmlList":["<Field DisplayName=\\"Title\\" Type=\\"Text\\" />"]}\n${csv(
      [
        ['Title', 'Sex', met, agreed, 'Item Type', 'Path'],
        ['L901', 'Men', 'True', '["Yes"]', 'Item', 'sites/x/Lists/Visits'],
        ['L902', 'Women', 'False', '["No"]', 'Item', 'sites/x/Lists/Visits'],
      ],
    )}`,
    correct: [right('id')],
    cases: {
      L901: { sex: 'man', met: 'yes', 'plan-agreed': 'yes' },
      L902: { sex: 'woman', met: 'no', 'plan-agreed': 'no' },
    },
  }),
}

describe('a file is imported by its drafted mapping, with three lines corrected at most', () => {
  it.each(Object.keys(tools))('%s', async (tool) => {
    const { file, name = 'export.csv', correct = [], cases } = tools[tool]!()
    expect(correct.length).toBeLessThanOrEqual(3)
    const { faults, cases: imported } = importDrafted(await file, name, correct)
    expect(faults).toEqual([])
    expect(imported).toEqual(cases)
  })

  it('and names the files of a zip as they are in it, wherever the zip is', async () => {
    const { file } = tools['ODK']!()
    const { draft } = importDrafted(await file, '/home/team/visits.csv.zip')
    expect(draft.mapping).toMatchObject({
      sheet: 'visits-person.csv',
      parent: { sheet: 'visits.csv' },
    })
  })
})
