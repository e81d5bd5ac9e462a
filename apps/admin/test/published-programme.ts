import { createHash } from 'node:crypto'
import { InspectionSchema } from '@inspectorate/core'
import { frameworkById } from '@inspectorate/frameworks'
import { plausibleInspection, plausibleRecord } from '@inspectorate/testing'
import { addInspection } from '../src/inspections/add-inspection.js'
import type { InspectionRow } from '../src/store/inspection-row.js'
import { publicationFiles, publications } from '../src/store/schema.js'
import type { TestApp } from './running-app.js'

/** An inspection that was published, with its record. */
export interface Published {
  readonly row: InspectionRow
  readonly publication: string
  readonly record: ReturnType<typeof plausibleRecord>
}

/** Made-up services of two regions, inspected and published twice by a program that kept no results. */
export async function addPublished(
  { services: { db, now } }: TestApp,
  account: { id: string },
  services: number,
): Promise<Published[]> {
  const framework = frameworkById('hmip-pdu-2021')!
  const at = now()
  const published: Published[] = []
  for (let i = 0; i < services * 2; i++) {
    const choices = { seed: 5, regions: 2, cases: 12 }
    const data = plausibleInspection(framework, i % services, Math.floor(i / services), choices)
    const record = plausibleRecord(framework, data)
    const row = await addInspection(
      db,
      { account: null, at },
      InspectionSchema.parse(data),
      'published',
    )
    const [added] = await db
      .insert(publications)
      .values({
        inspection: row.id,
        draft: false,
        content: '{}',
        state: 'done',
        requestedBy: account.id,
        requestedAt: at,
      })
      .returning()
    const bytes = Buffer.from(JSON.stringify(record))
    await db.insert(publicationFiles).values({
      publication: added!.id,
      name: `${row.slug}.json`,
      mediaType: 'application/json',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      bytes,
    })
    published.push({ row, publication: added!.id, record })
  }
  return published
}
