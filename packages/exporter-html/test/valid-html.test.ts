import { HtmlValidate } from 'html-validate'
import { expect, it } from 'vitest'
import { distributionReport, fixtureReport } from '@inspectorate/testing'
import { rendered } from './rendered.js'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
})

it.each([
  ['a report', fixtureReport],
  ['a report of distributions', distributionReport],
])('%s is valid HTML', async (_, view) => {
  const report = await validator.validateString(await rendered(view))
  expect(
    report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`),
    ),
  ).toEqual([])
})
