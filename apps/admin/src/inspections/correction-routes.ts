import type { Correction } from '@inspectorate/core'
import { editionName } from '@inspectorate/publication'
import type { Services } from '../services/services.js'
import { faultyForm, page, redirect, type Answer, type FormFault } from '../web/answer.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import {
  beginCorrection,
  changeCorrection,
  isCorrecting,
  lastEdition,
  withdrawCorrection,
} from './correct.js'

type CorrectionRoute =
  | 'GET /inspections/:inspection/correction'
  | 'POST /inspections/:inspection/correction'

const longestCorrection = 5_000

/** What can be put right, and the stage in which that is done. */
const scopes = [
  {
    value: 'ratings-panel',
    text: 'The text, the recommendations, the details or a decision',
    hint: { text: 'The evidence stays frozen.' },
  },
  {
    value: 'analysis',
    text: 'The evidence as well: an answer, a case, a response',
    hint: {
      text: 'The panel confirms its decisions afterwards, or decides anew, where the evidence is other than it was.',
    },
  },
] as const

/** A corrected edition of what was published: begun here, with what it corrects. */
export function correctionRoutes({ db }: Services): Handlers<CorrectionRoute> {
  return {
    'GET /inspections/:inspection/correction': async (visit) =>
      page('inspections/correction', await data(visit, null)),

    'POST /inspections/:inspection/correction': async (visit) => {
      const { form, inspection } = visit
      const here = `/inspections/${inspection.slug}`
      if (form.text('withdraw') === 'yes') {
        if (await withdrawCorrection(db, visit)) return redirect(here)
        return again(visit, null, [
          {
            text: 'Something was changed since the corrected edition was begun: publish it, or put that back first',
            field: 'text',
          },
        ])
      }
      const given = { text: form.text('text').trim(), published: form.text('published').trim() }
      const to = scopes.find(({ value }) => value === form.text('to'))?.value
      const faults: FormFault[] = []
      if (given.text === '' || given.text.length > longestCorrection)
        faults.push({
          text: 'Enter what was wrong and what is said now, in at most 5,000 characters',
          field: 'text',
        })
      if (!isMonthOrDay(given.published))
        faults.push({
          text: 'Enter a month or a day, such as 2023-09 or 2023-09-14',
          field: 'published',
        })
      else if (isBefore(given.published, dateBefore(visit)))
        faults.push({
          text: `Enter a date that is not before the edition that it corrects, ${dateBefore(visit)}`,
          field: 'published',
        })
      const begins = !isCorrecting(inspection)
      if (begins && !to) faults.push({ text: 'Choose what is put right', field: 'to' })
      if (faults.length > 0) return again(visit, given, faults)
      const done = begins
        ? await beginCorrection(db, visit, to!, given)
        : await changeCorrection(db, visit, given)
      if (!done)
        return again(visit, given, [
          { text: 'The publication is not finished yet. Try again in a minute', field: 'text' },
        ])
      return redirect(here)
    },
  }

  async function again(
    visit: InspectionVisit,
    given: Correction | null,
    faults: readonly FormFault[],
  ): Promise<Answer> {
    return faultyForm('inspections/correction', await data(visit, given), faults)
  }

  async function data(visit: InspectionVisit, given: Correction | null) {
    const { inspection, form } = visit
    const { publication } = inspection.details
    const correcting = isCorrecting(inspection)
    if (!correcting && inspection.stage !== 'published') throw notFound()
    const corrections = publication.corrections ?? []
    const current = correcting ? corrections.at(-1) : undefined
    return {
      correcting,
      text: given?.text ?? current?.text ?? '',
      published: given?.published ?? current?.published ?? '',
      scopes,
      to: form.text('to') || scopes[0].value,
      edition: editionName(corrections.length + (correcting ? 1 : 2)),
      last: await lastEdition(db, inspection),
    }
  }
}

/** When the edition was published that is corrected. */
function dateBefore({ inspection }: InspectionVisit): string {
  const { published, corrections = [] } = inspection.details.publication
  const earlier = isCorrecting(inspection) ? corrections.slice(0, -1) : corrections
  return earlier.at(-1)?.published ?? published ?? ''
}

function isMonthOrDay(text: string): boolean {
  if (!/^\d{4}-(0[1-9]|1[0-2])(-\d\d)?$/.test(text)) return false
  const day = text.length > 7 ? text : `${text}-01`
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

/** What is known to the month alone may be any day of it. */
function isBefore(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length)
  return date.slice(0, length) < other.slice(0, length)
}
