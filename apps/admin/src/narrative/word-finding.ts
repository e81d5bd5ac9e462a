import type { Finding } from '@inspectorate/publication'
import { match, P } from 'ts-pattern'
import type { Blocker } from '../inspections/blocker.js'

function sectionAt(section: string, line: number): string {
  return `Text of ${section}, line ${line}`
}

/** Ended by a full stop, unless a sentence ends there already. */
function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** A finding as something to do, and where it is done. */
export function wordFinding(finding: Finding): Blocker {
  return match(finding)
    .returnType<Blocker>()
    .with({ code: 'narrative-fault' }, ({ issue: { path, line, column, found, expected } }) => ({
      text: `${path[0] === 'narrative' ? `Text of ${path[1]}` : path.join(' ')}${line === undefined ? '' : `, line ${line}, column ${column ?? 1}`}: found ${found}, expected ${expected}`,
      where: path[0] === 'narrative' ? `narrative/${path[1]}` : 'recommendations',
      must: true,
    }))
    .with({ sentence: P.string }, ({ line, found, evidence, mend, section, severity }) => ({
      text: `${sectionAt(section, line)}, “${found}”: ${[evidence, mend].filter(Boolean).map(asSentence).join(' ')}`,
      where: `narrative/${section}`,
      must: severity === 'error',
    }))
    .with({ code: 'guidance-unanswered' }, ({ standard, text }) => ({
      text: `Answer the decision guidance on ${standard}: ${text}`,
      where: `ratings/${standard}`,
      must: true,
    }))
    .with({ code: 'departure-outside-policy' }, ({ standard }) => ({
      text: `The departure on ${standard} is outside the discretion policy`,
      where: `ratings/${standard}`,
      must: false,
    }))
    .with({ code: 'departure-without-effect' }, ({ standard }) => ({
      text: `The departure on ${standard} changes nothing: remove it`,
      where: `ratings/${standard}`,
      must: false,
    }))
    .with({ code: 'section-unwritten' }, ({ section }) => ({
      text: `Nothing is written for ${section}`,
      where: `narrative/${section}`,
      must: true,
    }))
    .with({ code: 'recommendation-unsupported' }, ({ number }) => ({
      text: `Recommendation ${number} names no finding that leads to it`,
      where: 'recommendations',
      must: false,
    }))
    .exhaustive()
}
