import type { ReportWords } from '../view/report-view.js'

/** The words that stand around the report’s blocks. */
export const reportWords: ReportWords = {
  contents: 'Contents',
  tables: 'Tables',
  charts: 'Charts',
  page: 'Page',
  skipToContent: 'Skip to the report',
  footnotes: 'Footnotes',
  backToText: 'Back to the text',
  figures: 'How each figure was calculated',
  figuresIntroduction:
    'Every figure in this report that comes from the evidence is listed here with the counts behind it, in order of appearance.',
  showFigures: 'Show every figure',
  calculation: 'How this was calculated',
  inNumbers: 'In numbers',
  practiceExample: 'Practice example',
  goodPractice: 'Example of good practice',
  poorPractice: 'Example of poor practice',
  addressedTo: 'For',
  arisesFrom: 'Arises from',
  firmness: 'How firm this rating is',
}
