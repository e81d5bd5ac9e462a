import { guarded } from '@inspectorate/office'
import * as z from 'zod'
import { personFaults, personName } from '../accounts/person.js'
import { normalEmail } from '../accounts/email.js'
import { faultsInWords } from '../imports/faults-in-words.js'
import type { Services } from '../services/services.js'
import { faultyForm, page, type FormFault } from '../web/answer.js'
import { PageFault } from '../web/page-fault.js'
import type { Handlers } from '../web/visit.js'
import { addPeople, knownAddresses } from './add-people.js'
import { encodings, readPeople } from './read-people.js'

type InvitationRoute =
  | 'GET /accounts/import'
  | 'POST /accounts/import'
  | 'POST /accounts/import/confirm'

const choices = Object.entries(encodings).map(([value, text]) => ({ value, text }))

const People = z
  .array(z.strictObject({ name: z.string(), email: z.string(), administrator: z.boolean() }))
  .min(1)
  .max(1_000)

/** Accounts from a file: first what would be added, then, when that is confirmed, all of them with their links. */
export function invitationRoutes({ db }: Services): Handlers<InvitationRoute> {
  return {
    'GET /accounts/import': () => page('invitations/import', { choices, encoding: '' }),

    // Only a look: nobody is added before it is confirmed.
    'POST /accounts/import': async ({ form }) => {
      const upload = form.upload('file')
      const encoding = form.text('encoding')
      const again = (faults: readonly FormFault[]) =>
        faultyForm('invitations/import', { choices, encoding }, faults)
      if (!upload || upload.bytes.length === 0)
        return again([{ text: 'Choose a file', field: 'file' }])
      const read = await readPeople(upload, encoding)
      if (!read.ok)
        return again(
          faultsInWords(read.issues).map((text, i) => ({
            text,
            field: i === 0 && read.issues[0]!.code === 'unsupported-file' ? 'encoding' : 'file',
          })),
        )
      const known = await knownAddresses(db, read.value)
      const fresh = read.value.filter(({ email }) => !known.has(email))
      return page('invitations/preview', {
        name: upload.name,
        people: read.value.map((one) => ({ ...one, known: known.has(one.email) })),
        count: fresh.length,
        content: JSON.stringify(fresh),
      })
    },

    'POST /accounts/import/confirm': async ({ form, doer, site }) => {
      const people = confirmed(form.text('people'))
      if (!people) throw new PageFault(400)
      const done = await addPeople(db, doer, people)
      const added = done.flatMap(({ link, ...one }) =>
        link === null ? [] : [{ ...one, link: `${site}${link}` }],
      )
      const rows = added.map((one) => [one.name, one.email, one.link].map(guarded).join('\t'))
      return page('invitations/links', {
        added,
        left: done.length - added.length,
        table: ['Name\tEmail address\tLink', ...rows].join('\n'),
      })
    },
  }
}

/** What was confirmed, held to the same rules as a form: anybody can send anything. */
function confirmed(text: string) {
  const parsed = People.safeParse(parseJson(text))
  if (!parsed.success) return null
  const people = parsed.data.map((one) => ({
    ...one,
    name: personName(one.name),
    email: normalEmail(one.email),
  }))
  return people.some((one) => personFaults(one).length > 0) ? null : people
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
