import {
  frameworkNamedBy,
  InspectionSchema,
  parseWith,
  type Framework,
  type Issue,
} from '@inspectorate/core'
import type { Details } from '../store/schema.js'
import type { FormFault } from '../web/answer.js'
import type { Form } from '../web/form.js'
import { characteristicsText, readCharacteristics } from './characteristics-field.js'
import { codesText, readCodes } from './codes-field.js'

/** Fields of the details form, by id, as text. */
export type DetailsFields = Record<(typeof fieldNames)[number], string>

const fieldNames = [
  'service-name',
  'service-region',
  'service-organisation',
  'service-codes',
  'kind',
  'publication-title',
  'publication-publisher',
  'publication-published',
  'publication-isbn',
  'publication-licence',
  'publication-website',
  'publication-contact',
  'publication-address',
  'previous-published',
  'previous-address',
  'fieldwork-start',
  'fieldwork-weeks',
  'sample-windows',
  'sample-note',
  'characteristics',
  'notes',
] as const

const DetailsSchema = InspectionSchema.pick({
  service: true,
  kind: true,
  fieldwork: true,
  sample: true,
  characteristics: true,
  notes: true,
  summary: true,
  earlier: true,
}).extend({ publication: InspectionSchema.shape.publication.required({ published: true }) })

const demands: Record<string, string> = {
  'service-name': 'Enter the name of the service',
  'publication-title': 'Enter the title of the report',
  'publication-publisher': 'Enter who publishes the report',
  'publication-published': 'Enter a month or a day, such as 2023-07 or 2023-07-14',
  'publication-website': 'Enter a web address, such as https://example.org',
  'publication-address': 'Enter a web address, such as https://example.org/report',
  'previous-published': 'Enter a month or a day, such as 2021-07 or 2021-07-14',
  'previous-address': 'Enter a web address, such as https://example.org/report',
  'fieldwork-start': 'Enter a day, such as 2023-05-22',
  'fieldwork-weeks': 'Enter a whole number of weeks, 1 to 52',
  'sample-windows': 'Enter a period a line, such as 2022-10-17 to 2022-10-23',
  characteristics:
    'Enter a characteristic a line, each with two values or more, such as Site: North, South. Words that a question or another characteristic is named by cannot be used',
}

/** The fields of the form as they were entered. */
export function enteredDetails(form: Form): DetailsFields {
  return Object.fromEntries(
    fieldNames.map((name) => [name, form.text(name).trim()]),
  ) as DetailsFields
}

/** The fields that show these details. */
export function fieldsOf({
  service,
  kind,
  publication,
  fieldwork,
  sample,
  characteristics = [],
  notes,
}: Details): DetailsFields {
  return {
    'service-name': service.name,
    'service-region': service.region ?? '',
    'service-organisation': service.organisation ?? '',
    'service-codes': codesText(service.codes),
    kind: kind ?? '',
    'publication-title': publication.title,
    'publication-publisher': publication.publisher,
    'publication-published': publication.published ?? '',
    'publication-isbn': publication.isbn ?? '',
    'publication-licence': publication.licence ?? '',
    'publication-website': publication.website ?? '',
    'publication-contact': publication.contact ?? '',
    'publication-address': publication.address ?? '',
    'previous-published': publication.previous?.published ?? '',
    'previous-address': publication.previous?.address ?? '',
    'fieldwork-start': fieldwork?.start ?? '',
    'fieldwork-weeks': fieldwork ? String(fieldwork.weeks) : '',
    'sample-windows': sample.windows.map(({ from, to }) => `${from} to ${to}`).join('\n'),
    'sample-note': sample.note ?? '',
    characteristics: characteristicsText(characteristics),
    notes: notes.join('\n'),
  }
}

const longest = 10_000

/** The details that fields stand for, or what is wrong with them. What the form does not show stays as it was `before`. */
export function parseDetails(
  fields: DetailsFields,
  framework: Framework | null,
  before?: Details,
): { ok: true; details: Details } | { ok: false; faults: FormFault[] } {
  const tooLong = fieldNames.filter((name) => fields[name].length > longest)
  if (tooLong.length > 0)
    return {
      ok: false,
      faults: tooLong.map((field) => ({ field, text: 'Enter at most 10,000 characters' })),
    }
  const given = (group: string, names: readonly string[]) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = fields[`${group}-${name}` as keyof DetailsFields]
        return value === '' ? [] : [[name, value]]
      }),
    )
  const own = readCharacteristics(fields.characteristics, before?.characteristics ?? [])
  const codes = readCodes(fields['service-codes'])
  const previous = given('previous', ['published', 'address'])
  const parsed = parseWith(DetailsSchema, {
    ...without(before, shown.details),
    service: {
      ...without(before?.service, shown.service),
      ...given('service', ['name', 'region', 'organisation']),
      ...('codes' in codes && Object.keys(codes.codes).length > 0 && codes),
    },
    ...(fields.kind !== '' && { kind: fields.kind }),
    publication: {
      ...without(before?.publication, shown.publication),
      ...given('publication', [
        'title',
        'publisher',
        'published',
        'isbn',
        'licence',
        'website',
        'contact',
        'address',
      ]),
      ...(Object.keys(previous).length > 0 && { previous }),
    },
    ...(fields['fieldwork-start'] !== '' || fields['fieldwork-weeks'] !== ''
      ? {
          fieldwork: {
            ...without(before?.fieldwork, shown.fieldwork),
            start: fields['fieldwork-start'],
            weeks: Number(fields['fieldwork-weeks']),
            ...endOf(fields, before),
          },
        }
      : {}),
    sample: {
      ...without(before?.sample, shown.sample),
      windows: linesOf(fields['sample-windows']).map((line) => {
        const [from, to] = line.replace(/\s+/g, ' ').split(' to ')
        return { from, to }
      }),
      ...given('sample', ['note']),
    },
    ...(own.length > 0 && { characteristics: own }),
    notes: linesOf(fields.notes),
  })
  const named =
    framework && frameworkNamedBy({ framework: framework.id, characteristics: own }, [framework])
  const issues = [
    ...(parsed.ok ? [] : parsed.issues),
    ...(!named || named.ok ? [] : named.issues.filter(({ path }) => path[0] === 'characteristics')),
  ]
  if (parsed.ok && issues.length === 0 && 'codes' in codes)
    return { ok: true, details: parsed.value }
  return {
    ok: false,
    faults: [
      ...('fault' in codes ? [{ field: 'service-codes', text: codes.fault }] : []),
      ...[...new Set(issues.map(fieldOf))].map((field) => ({
        field,
        text: demands[field] ?? 'Check this field',
      })),
    ],
  }
}

/** The field in which something is put right. */
function fieldOf({ path }: Issue): string {
  const [group, name, part] = path
  if (group === 'characteristics') return group
  // A date is missing where there is an address alone.
  if (name === 'previous') return `previous-${part ?? 'published'}`
  return path.slice(0, 2).join('-')
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** What the form shows of each group: it alone says what these are. */
const shown = {
  details: ['kind', 'characteristics', 'fieldwork'],
  service: ['name', 'region', 'organisation', 'codes'],
  publication: [
    'title',
    'publisher',
    'published',
    'isbn',
    'licence',
    'website',
    'contact',
    'address',
    'previous',
  ],
  fieldwork: ['start', 'weeks', 'end'],
  sample: ['windows', 'note'],
}

/** What the form does not show of something. */
function without(before: object | undefined, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(before ?? {}).filter(([name]) => !names.includes(name)))
}

/** The last day of fieldwork stays with the days that it was entered for. */
function endOf(fields: DetailsFields, before: Details | undefined): { end?: string } {
  const { start, weeks, end } = before?.fieldwork ?? {}
  const isSame = start === fields['fieldwork-start'] && weeks === Number(fields['fieldwork-weeks'])
  return end !== undefined && isSame ? { end } : {}
}
