import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A folder that the command brings: where the build puts it, or in the repository when run from its sources. */
export function besideBundle(built: string, inRepository: string): string {
  const [first, second] = [built, `../../${inRepository}`].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  )
  return existsSync(first!) ? first! : second!
}
