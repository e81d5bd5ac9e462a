import { explain, parsedOrThrow, parseScorecard, rateScorecard } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'

const known = {
  framework: 'hmip-pdu-2021',
  service: 'Northtown',
  standards: { 2.3: { keyQuestions: [{ yes: 27, relevant: 41 }, 68, 37] } },
}
const { scorecard, framework } = parsedOrThrow(parseScorecard(known, frameworks))
const { standards } = explain(framework, rateScorecard(scorecard, framework))
const { sentences } = standards.find(({ id }) => id === '2.3')
document.querySelector('#why').textContent = sentences.join(' ')
