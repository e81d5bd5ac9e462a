import { tally } from '@inspectorate/core'
import { frameworkById } from '@inspectorate/frameworks'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addSample, runningApp, type TestApp } from '../../test/running-app.js'
import { casesOf } from './assemble-inspection.js'
import { countCases } from './count-cases.js'
import type { InspectionId } from '../store/inspection-id.js'

const framework = frameworkById('hmip-pdu-2021')!

let test: TestApp
beforeAll(async () => {
  test = await runningApp()
})
afterAll(() => test.stop())

it('counts in the database what the core counts case by case, subgroups included', async () => {
  const { db } = test.services
  const inspection = await addSample(test)
  const cases = await casesOf(db, inspection.id)
  expect(cases.length).toBeGreaterThan(40)
  expect(await countCases(db, inspection.id, framework)).toEqual(tally(cases))
})

it('counts nothing in an inspection without cases', async () => {
  const { db } = test.services
  const nobodys = '00000000-0000-4000-8000-000000000000' as InspectionId
  expect(await countCases(db, nobodys, framework)).toEqual(tally([]))
})
