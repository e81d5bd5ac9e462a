import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { bareRecord, describeFound, nearestTo, type Issue } from '@inspectorate/core'
import { UnusableInput } from '../process/unusable-input.js'
import { insideFolder } from './inside-folder.js'
import { readTextFile } from './read-text-file.js'

/** The sections of a narrative, with the file that each is in. */
interface ReadNarrative {
  readonly sections: Readonly<Record<string, string>>
  readonly files: ReadonlyMap<string, string>
  readonly issues: readonly Issue[]
}

/** The Markdown files of a folder beside the inspection, a file a section, of which some ids are `known`. What else is in it is told: it would be left out in silence. */
export async function readNarrative(
  file: string,
  path: string,
  known: readonly string[],
): Promise<ReadNarrative> {
  const folder = await insideFolder(dirname(resolve(file)), path, file, ['narrative'])
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new UnusableInput(file, [
      {
        code: 'unreadable-file',
        path: ['narrative'],
        found: describeFound(path),
        expected: 'a folder of Markdown files',
      },
    ])
  })
  const sections = bareRecord<string>([])
  const files = new Map<string, string>()
  const issues: Issue[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const part = join(path, entry.name)
    if (isLeftByPrograms(entry.name)) continue
    if (entry.isDirectory() || !entry.name.endsWith('.md')) {
      issues.push(strange(entry, part, known))
      continue
    }
    try {
      const id = basename(entry.name, '.md')
      sections[id] = withLineFeeds(
        await readTextFile(join(folder, entry.name), join(dirname(file), part)),
      )
      files.set(id, part)
    } catch (error) {
      if (!(error instanceof UnusableInput)) throw error
      issues.push(...error.issues.map((issue) => ({ ...issue, file: part })))
    }
  }
  return { sections, files, issues }
}

function strange(entry: Dirent, part: string, known: readonly string[]): Issue {
  const name = entry.name.trim()
  // Section ids have dots of their own: 2.2
  const stem = name.replace(/(?:\s*\.[a-z]\w*)+$/i, '')
  return {
    code: 'unknown-section',
    path: ['narrative'],
    file: part,
    found: entry.isDirectory()
      ? `the folder ${describeFound(entry.name)}`
      : describeFound(entry.name),
    expected: entry.isDirectory()
      ? 'the Markdown files of sections alone, in no folder of their own'
      : `a Markdown file named after a section: ${nearestTo(
          `${stem}.md`,
          known.map((id) => `${id}.md`),
        )}`,
  }
}

/** Files that operating systems and editors leave behind. */
function isLeftByPrograms(name: string): boolean {
  return /^\.|^~\$|~$|^#.*#$|\.(?:swp|swo|bak|tmp|orig)$|^(?:Thumbs\.db|desktop\.ini)$/i.test(name)
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
