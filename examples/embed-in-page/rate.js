import { explain, parsedOrThrow, parseScorecard, rateScorecard } from '@inspectorate/core'
import { frameworkOfRules, parseRules } from '@inspectorate/core/language'
import { rulesById } from '@inspectorate/frameworks/rules'

const edition = frameworkOfRules(parsedOrThrow(parseRules(await rulesById('hmip-pdu-2021'))))
const known = {
  framework: edition.id,
  service: 'Northtown',
  standards: { 2.3: { keyQuestions: [{ yes: 27, relevant: 41 }, 68, 37] } },
}
const { scorecard, framework } = parsedOrThrow(parseScorecard(known, [edition]))
const { standards } = explain(framework, rateScorecard(framework, scorecard))
const { sentences } = standards.find(({ id }) => id === '2.3')
document.querySelector('#why').textContent = sentences.join(' ')
