import { frameworkNamedBy, InspectionSchema, parseWith, type Framework } from '@inspectorate/core'
import type { Details } from '../store/schema.js'
import type { FormFault } from '../web/answer.js'
import type { Form } from '../web/form.js'
import { characteristicsText, readCharacteristics } from './characteristics-field.js'

/** Fields of the details form, by id, as text. */
export type DetailsFields = Record<(typeof fieldNames)[number], string>

const fieldNames = [
  'service-name',
  'service-region',
  'service-organisation',
  'publication-title',
  'publication-publisher',
  'publication-published',
  'publication-isbn',
  'publication-licence',
  'publication-website',
  'publication-contact',
  'fieldwork-start',
  'fieldwork-weeks',
  'sample-windows',
  'sample-note',
  'characteristics',
  'notes',
] as const

const DetailsSchema = InspectionSchema.pick({
  service: true,
  fieldwork: true,
  sample: true,
  characteristics: true,
  notes: true,
  summary: true,
}).extend({ publication: InspectionSchema.shape.publication.required({ published: true }) })

const demands: Record<string, string> = {
  'service-name': 'Enter the name of the service',
  'publication-title': 'Enter the title of the report',
  'publication-publisher': 'Enter who publishes the report',
  'publication-published': 'Enter a month or a day, such as 2023-07 or 2023-07-14',
  'publication-website': 'Enter a web address, such as https://example.org',
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
    'publication-title': publication.title,
    'publication-publisher': publication.publisher,
    'publication-published': publication.published ?? '',
    'publication-isbn': publication.isbn ?? '',
    'publication-licence': publication.licence ?? '',
    'publication-website': publication.website ?? '',
    'publication-contact': publication.contact ?? '',
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
  const parsed = parseWith(DetailsSchema, {
    service: given('service', ['name', 'region', 'organisation']),
    publication: {
      ...notShown(before),
      ...given('publication', [
        'title',
        'publisher',
        'published',
        'isbn',
        'licence',
        'website',
        'contact',
      ]),
      ...(before?.publication.corrections && { corrections: before.publication.corrections }),
    },
    ...(fields['fieldwork-start'] !== '' || fields['fieldwork-weeks'] !== ''
      ? {
          fieldwork: {
            start: fields['fieldwork-start'],
            weeks: Number(fields['fieldwork-weeks']),
            ...endOf(fields, before),
          },
        }
      : {}),
    sample: {
      windows: linesOf(fields['sample-windows']).map((line) => {
        const [from, to] = line.replace(/\s+/g, ' ').split(' to ')
        return { from, to }
      }),
      ...(before?.sample.cohort && { cohort: before.sample.cohort }),
      ...(before?.sample.draw && { draw: before.sample.draw }),
      ...given('sample', ['note']),
    },
    ...(own.length > 0 && { characteristics: own }),
    notes: linesOf(fields.notes),
    ...(before?.summary && { summary: before.summary }),
  })
  const named =
    framework && frameworkNamedBy({ framework: framework.id, characteristics: own }, [framework])
  const issues = [
    ...(parsed.ok ? [] : parsed.issues),
    ...(!named || named.ok ? [] : named.issues.filter(({ path }) => path[0] === 'characteristics')),
  ]
  if (parsed.ok && issues.length === 0) return { ok: true, details: parsed.value }
  const places = issues.map(({ path }) =>
    path[0] === 'characteristics' ? path[0] : path.slice(0, 2).join('-'),
  )
  return {
    ok: false,
    faults: [...new Set(places)].map((field) => ({
      field,
      text: demands[field] ?? 'Check this field',
    })),
  }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** What publications say that the form does not ask for. */
function notShown(before: Details | undefined): Partial<Details['publication']> {
  if (!before) return {}
  const { address, image, licenceAddress, logo } = before.publication
  return {
    ...(address && { address }),
    ...(image && { image }),
    ...(licenceAddress && { licenceAddress }),
    ...(logo && { logo }),
  }
}

/** The last day of fieldwork stays with the days that it was entered for. */
function endOf(fields: DetailsFields, before: Details | undefined): { end?: string } {
  const { start, weeks, end } = before?.fieldwork ?? {}
  const isSame = start === fields['fieldwork-start'] && weeks === Number(fields['fieldwork-weeks'])
  return end !== undefined && isSame ? { end } : {}
}
