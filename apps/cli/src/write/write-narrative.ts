import { writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Origins } from '../read/read-inspection.js'

/** Writes changed sections into the files they were read from; sections inside the inspection stay. */
export async function writeNarrative(
  file: string,
  origins: Origins,
  sections: Readonly<Record<string, string>>,
): Promise<string[]> {
  const written: string[] = []
  for (const [section, text] of Object.entries(sections)) {
    const path = origins.get(`narrative.${section}`)
    if (path === undefined) continue
    await writeFile(join(dirname(resolve(file)), path), text)
    written.push(join(dirname(file), path))
  }
  return written
}
