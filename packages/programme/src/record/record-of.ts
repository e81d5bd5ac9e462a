import {
  countedBy,
  describeFound,
  rateTally,
  repeatedAnswers,
  type Issue,
  type Parsed,
} from '@inspectorate/core'
import { editionOf, type ReadRecord } from '@inspectorate/publication'
import type { ProgrammeRecord } from './programme-record.js'

/**
 * An inspection for a programme, from its record; `record` and `rules` are the hashes of the record’s file and
 * of its framework’s. Its ratings are those that were published; what its framework gives is replayed beside
 * them. What is not published has no place in a programme.
 */
export function recordOf(
  read: ReadRecord,
  { record, rules }: { readonly record: string; readonly rules: string },
): Parsed<ProgrammeRecord> {
  const { inspection, framework } = read
  const { id, service, publication, fieldwork, state } = inspection
  const { published } = publication
  const issues: Issue[] = [
    ...(state === 'published' ? [] : [issue(['inspection', 'state'], state, '"published"')]),
    ...(published === undefined
      ? [issue(['inspection', 'publication', 'published'], undefined, 'a month or a day')]
      : []),
  ]
  if (published === undefined || issues.length > 0) return { ok: false, issues }
  const cases = countedBy(read)
  const replayed = rateTally(framework, inspection, cases)
  return {
    ok: true,
    value: {
      framework,
      cases,
      entry: {
        record,
        rules,
        id,
        framework: framework.id,
        service,
        kind: inspection.kind ?? publication.title,
        published,
        publisher: publication.publisher,
        edition: editionOf(publication),
        ...(fieldwork && {
          fieldwork: {
            start: fieldwork.start,
            ...(fieldwork.end !== undefined && { end: fieldwork.end }),
          },
        }),
        ...(publication.address !== undefined && { address: publication.address }),
        ...(publication.previous && { previous: publication.previous }),
        cases: cases.size,
        overall: read.published.overall,
        standards: [...read.published.ratings],
        byRules: {
          overall: replayed.overall?.rating ?? null,
          standards: replayed.standards.map(({ id: standard, rating }) => ({
            id: standard,
            rating,
          })),
        },
        repeated: Object.fromEntries(
          repeatedAnswers(framework, inspection).map(({ question, pairs }) => [
            question.id,
            pairs.map(([first, second, count]): [string, string, number] => [first, second, count]),
          ]),
        ),
      },
    },
  }
}

function issue(path: readonly string[], found: unknown, expected: string): Issue {
  return { code: 'invalid-value', path, found: describeFound(found), expected }
}
