import { fraction, type Fraction } from '../../exact/fraction.js'
import { keptTable } from '../../table/tabled-cases.js'
import type { Routed } from '../routing.js'

export interface ResponseRate {
  readonly invited: number
  readonly responses: number
  /** Sent in with no answer at all: no responses, and said. */
  readonly blank: number
  /** The exact percentage of those invited. */
  readonly percent: Fraction
}

/** Responses with an answer, which are counted. One without any is left out. */
export function answeredResponses<Response extends Routed>(
  responses: readonly Response[],
): Response[] {
  const table = keptTable(responses)
  if (!table)
    return responses.filter(
      ({ answers, texts = {} }) => Object.keys(answers).length + Object.keys(texts).length > 0,
    )
  const fields = [...table.answers.fields, ...table.texts.fields]
  return responses.filter((_, row) => fields.some(({ codes }) => codes[row] !== 0))
}

/** How many of those invited responded; `invited` is at least 1. */
export function responseRate(invited: number, sentIn: readonly Routed[]): ResponseRate {
  const responses = answeredResponses(sentIn).length
  return {
    invited,
    responses,
    blank: sentIn.length - responses,
    percent: fraction(BigInt(100 * responses), BigInt(invited)),
  }
}
