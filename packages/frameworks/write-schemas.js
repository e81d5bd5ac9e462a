// Writes the JSON Schemas that editors of frameworks, inspections and scorecards check against.
import { writeFile } from 'node:fs/promises'
import { jsonSchemas } from '@inspectorate/core'

for (const [name, schema] of Object.entries(jsonSchemas()))
  await writeFile(
    new URL(`schemas/${name}.schema.json`, import.meta.url),
    `${JSON.stringify(schema, null, 2)}\n`,
  )
