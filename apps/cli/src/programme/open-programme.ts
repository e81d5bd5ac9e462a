import { stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Framework, Issue } from '@inspectorate/core'
import {
  programmeOf,
  type Programme,
  type ProgrammeChoices,
  type ProgrammeRecord,
} from '@inspectorate/programme'
import { wordIssues } from '../print/word-issues.js'
import { UnusableInput } from '../process/unusable-input.js'
import { findRecords } from './find-records.js'
import { placesOf, readSettings, type ProgrammeSettings } from './programme-settings.js'
import { readBatch, type OtherFile } from './read-batch.js'
import { readContents, readStore } from './read-store.js'
import { partsFolder, settingsFile } from './store-paths.js'

/** A programme that is ready to be told of. */
export interface OpenedProgramme {
  readonly settings: NamedSettings
  readonly programme: Programme
  /** The framework of regions, where the settings name one. */
  readonly places: Framework | undefined
  /** Files that are no records, with their faults. */
  readonly faulty: readonly OtherFile[]
}

/** Settings with what names the files. */
type NamedSettings = ProgrammeSettings & { readonly id: string }

/** The programme of a folder: of what was added to it, or of the records that lie in it as plain JSON. */
export async function openProgramme(folder: string): Promise<OpenedProgramme> {
  const settings = await readSettings(folder)
  const places = await placesOf(settings, folder)
  const choices = { ...(places && { places }), characteristics: settings.characteristics }
  return finishOpening({
    place: folder,
    settings: { ...settings, id: settings.id ?? basename(resolve(folder)) },
    choices,
    ...(await recordsIn(folder, choices)),
  })
}

/** The programme of its records, wherever they came from. */
export function finishOpening({
  place,
  settings,
  choices,
  records,
  others,
}: {
  readonly place: string
  readonly settings: NamedSettings
  readonly choices: ProgrammeChoices
  readonly records: readonly ProgrammeRecord[]
  readonly others: readonly OtherFile[]
}): OpenedProgramme {
  const faulty = others.filter(({ issues }) => issues.length > 0)
  if (records.length === 0) throw nothingIn(place, faulty)
  const programme = programmeOf(records, choices)
  checkCharacteristics(settings, programme)
  return { settings, places: choices.places, programme, faulty }
}

/** What no framework has would be left out in silence. */
function checkCharacteristics({ characteristics }: NamedSettings, { parts }: Programme): void {
  const known = new Set(
    parts.flatMap(({ framework }) => framework.characteristics.map(({ id }) => id)),
  )
  const issues = characteristics.flatMap((id, at): Issue[] =>
    known.has(id)
      ? []
      : [
          {
            code: 'unknown-name',
            path: ['characteristics', at],
            found: JSON.stringify(id),
            expected: known.size === 0 ? 'none: the frameworks have none' : [...known].join(', '),
          },
        ],
  )
  if (issues.length > 0) throw new UnusableInput(settingsFile, issues)
}

async function recordsIn(
  folder: string,
  choices: ProgrammeChoices,
): Promise<{ records: readonly ProgrammeRecord[]; others: readonly OtherFile[] }> {
  const isStore = await stat(join(folder, partsFolder)).catch(() => null)
  if (!isStore) return readBatch(await findRecords([folder]))
  const contents = await readContents(folder)
  return { records: await readStore(folder, contents, choices), others: contents.others }
}

function nothingIn(folder: string, faulty: readonly OtherFile[]): UnusableInput {
  const issue: Issue = {
    code: 'unreadable-file',
    path: [],
    found: 'no record of a published inspection',
    expected: 'a programme that programme add wrote, or a folder of records',
  }
  const first = faulty.slice(0, 3).flatMap(({ path, issues }) => wordIssues(path, issues, 1))
  const more = faulty.length > 3 ? [`and ${faulty.length - 3} files more`] : []
  return new UnusableInput(folder, [issue], [...first, ...more])
}
