import { HtmlValidate } from 'html-validate'
import { expect, it } from 'vitest'
import { fixtureReport } from '@inspectorate/testing'
import { rendered } from './rendered.js'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
})

it('is valid HTML', async () => {
  const report = await validator.validateString(await rendered(fixtureReport))
  expect(
    report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`),
    ),
  ).toEqual([])
})
