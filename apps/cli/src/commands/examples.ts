/** A line as it is typed, and what it does. */
export type Example = readonly [line: string, does: string]

/**
 * Examples of every command, by its name. They are run, in this order and one after another, in a folder with the sample
 * and a begun inspection in it (`examples.test.ts`); those of a database where there is a server
 * (`programme-in-database.test.ts` of the admin app).
 */
export const examples: Readonly<Record<string, readonly Example[]>> = {
  init: [
    ['inspectorate init northtown --framework hmip-pdu-2021 --service Northtown', 'begins one'],
    ['inspectorate init portsmouth --sample', 'a whole one, to try commands on'],
  ],
  status: [['inspectorate status northtown', 'what is missing, and whose work it is']],
  template: [
    ['inspectorate template --inspection northtown --out cases.xlsx', 'a workbook for its cases'],
    [
      'inspectorate template --inspection northtown --survey staff-survey --format xlsform --out staff.xlsx',
      'a form for KoboToolbox or ODK that asks staff',
    ],
  ],
  import: [
    ['inspectorate import portsmouth/cases.csv --into portsmouth --dry-run', 'what would change'],
    ['inspectorate import portsmouth/cases.csv --into portsmouth', 'brings the cases in'],
    [
      'inspectorate import kobo.csv --into northtown --draft-mapping kobo.mapping.json',
      'proposes what another tool’s columns mean',
    ],
  ],
  rate: [
    ['inspectorate rate portsmouth', 'every rating'],
    ['inspectorate rate portsmouth --json', 'the same for programs'],
  ],
  explain: [
    ['inspectorate explain portsmouth 2.1', 'why this standard is rated so'],
    ['inspectorate explain portsmouth overall', 'why the whole is'],
  ],
  check: [
    ['inspectorate check portsmouth', 'what to look at before publication'],
    [
      'inspectorate check portsmouth --layout',
      'its Word pages: exits with 1, as one is half empty',
    ],
  ],
  figures: [
    [
      'inspectorate figures safety licence --in portsmouth',
      'figures about safety, of licence cases',
    ],
  ],
  stress: [['inspectorate stress portsmouth --resamples 1000', 'how firm each rating is']],
  'what-if': [
    [
      'inspectorate what-if portsmouth --answer P001:assessment-safety=no',
      'the ratings with another answer',
    ],
    ['inspectorate what-if portsmouth --rating 1.1=good', 'and with another decision of the panel'],
  ],
  export: [
    ['inspectorate export portsmouth --draft --out out', 'Word, Excel, HTML and JSON'],
    ['inspectorate export portsmouth --format docx --out out', 'Word alone'],
    ['inspectorate export portsmouth --for-editing --out out', 'a Word file that pull reads back'],
  ],
  pull: [
    [
      'inspectorate pull out/portsmouth-2023-for-editing.docx --into portsmouth --dry-run',
      'what editors changed',
    ],
  ],
  preview: [['inspectorate preview portsmouth --port 0', 'the report in a browser, on every save']],
  watch: [
    ['inspectorate watch portsmouth --to docx,html --out out', 'these written anew on every save'],
  ],
  open: [['inspectorate open out --format docx', 'the newest Word report']],
  publish: [['inspectorate publish portsmouth --out published', 'a sealed bundle of all formats']],
  verify: [
    ['inspectorate verify published', 'whether it is as it was sealed'],
    [
      'inspectorate verify out/portsmouth-2023.docx --against portsmouth',
      'what an editor changed in a report',
    ],
  ],
  benchmark: [
    ['inspectorate benchmark portsmouth --against southtown.json', 'beside another inspection'],
  ],
  diff: [
    ['inspectorate diff out/portsmouth-2023.json portsmouth', 'what changed since the export'],
  ],
  scorecard: [['inspectorate scorecard results.json', 'ratings of known results']],
  frameworks: [
    ['inspectorate frameworks', 'every edition'],
    ['inspectorate frameworks hmip-pdu-2021', 'its standards and questions'],
  ],
  'framework new': [
    ['inspectorate framework new ours.json --with-cases', 'small rules, to be changed'],
  ],
  'framework check': [['inspectorate framework check ours.json', 'whether they are sound']],
  'framework test': [['inspectorate framework test hmip-pdu-2021', 'its worked cases']],
  'framework rate': [
    [
      'inspectorate framework rate fsa-food-hygiene-2010 evidence.json',
      'what rules give for what is known',
    ],
  ],
  'framework diff': [
    ['inspectorate framework diff hmip-pdu-2021 hmip-pdu-2023', 'two editions in words'],
  ],
  'framework render': [
    ['inspectorate framework render ours.json --out standards', 'the standards to read'],
  ],
  'framework to-xlsx': [['inspectorate framework to-xlsx ours.json ours.xlsx', 'as a workbook']],
  'framework from-xlsx': [
    ['inspectorate framework from-xlsx ours.xlsx ours-again.json', 'and back'],
  ],
  'framework migrate': [
    ['inspectorate framework migrate old.json new.json', 'a file of the old format'],
  ],
  'framework backtest': [
    ['inspectorate framework backtest ours.json published.csv', 'tried on published results'],
  ],
  'programme add': [
    ['inspectorate programme add programme published', 'what was published, among all the others'],
  ],
  'programme load': [
    [
      'inspectorate programme load programme --database',
      'into the PostgreSQL that INSPECTORATE_DATABASE names',
    ],
  ],
  'programme list': [
    ['inspectorate programme list programme', 'every service with its ratings'],
    ['inspectorate programme list --database', 'the same, counted by a PostgreSQL'],
  ],
  'programme check': [['inspectorate programme check programme', 'what stands out of them']],
  'programme export': [
    ['inspectorate programme export programme --out annual', 'their annual report and data'],
    [
      'inspectorate programme export --database --out annual --to html,pdf,xlsx',
      'the same from a PostgreSQL',
    ],
  ],
  'programme serve': [
    ['inspectorate programme serve programme --port 0', 'all of it in a browser on this machine'],
  ],
  'sample draw': [
    [
      'inspectorate sample draw frame.csv --size 10 --id Case --strata Sex --seed autumn --out drawn.csv',
      'ten cases, in proportion',
    ],
  ],
  'sample check': [['inspectorate sample check drawn.draw.json', 'the same draw again']],
  schema: [['inspectorate schema inspection', 'for editors that check JSON while it is typed']],
  doctor: [['inspectorate doctor', 'what is here of what commands use']],
  completion: [
    ['inspectorate completion bash', 'in ~/.bashrc: source <(inspectorate completion bash)'],
  ],
  help: [['inspectorate help framework check', 'how it is used']],
}
