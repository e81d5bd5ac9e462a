import { tally } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import { parseRecord } from '@inspectorate/publication'
import { sha256 } from './sha256.js'
import { UnusableInput } from '../process/unusable-input.js'
import { readFileBytes } from './read-file-bytes.js'
import { readJsonFile } from './read-json-file.js'

/** What an earlier inspection counted, from its record, with the checksum of that file. */
export async function readEarlier(file: string): Promise<unknown> {
  const parsed = parseRecord(await readJsonFile(file), frameworks)
  if (!parsed.ok) throw new UnusableInput(file, parsed.issues)
  const { id, framework, publication, cases, surveys } = parsed.value.inspection
  return {
    id,
    framework,
    published: publication.published,
    sha256: sha256(await readFileBytes(file, file)),
    cases: tally(cases),
    surveys: Object.fromEntries(
      Object.entries(surveys).map(([survey, responses]) => [survey, tally(responses)]),
    ),
  }
}
