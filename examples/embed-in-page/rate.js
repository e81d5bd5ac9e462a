import { explain, parsedOrThrow, parseScorecard, rateScorecard } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'

const { scorecard, framework } = parsedOrThrow(
  parseScorecard(
    {
      framework: 'hmip-pdu-2021',
      service: 'Northtown',
      standards: {
        2.3: { keyQuestions: [{ yes: 27, relevant: 41 }, { yes: 28, relevant: 41 }, 37] },
      },
    },
    frameworks,
  ),
)
const { standards } = explain(framework, rateScorecard(scorecard, framework))
document.querySelector('#why').textContent = standards
  .find(({ id }) => id === '2.3')
  .sentences.join(' ')
