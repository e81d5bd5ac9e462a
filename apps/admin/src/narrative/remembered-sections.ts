import { createHash } from 'node:crypto'
import { sendEvidence } from '../inspection/sent-inspection.js'
import { linkedTodo } from '../inspections/linked-todo.js'
import { inTime } from '../process/in-time.js'
import { Unread, type PreviewBlock, type ReadingFor } from '../services/reading.js'
import type { Database } from '../store/open-store.js'
import type { InspectionVisit } from '../web/visit.js'

/** In characters. */
export const longestSection = 100_000

/** What the report prints of a section, and what to look at in it. */
interface SectionAside {
  /** `reading` until it is known; `unread` when that could not be finished, which says nothing of the text. */
  readonly state: 'read' | 'reading' | 'unread'
  readonly blocks: readonly PreviewBlock[]
  readonly hasFaults: boolean
  readonly findings: readonly string[]
}

const nothing = { blocks: [], hasFaults: false, findings: [] }
const mostKept = 100

/** Reads sections, and keeps what was read last: the same text about the same evidence is read once. */
export function rememberedSections(db: Database, reading: ReadingFor) {
  const kept = new Map<string, Promise<SectionAside>>()
  return async (
    visit: InspectionVisit,
    section: string,
    text: string,
    /** `wait` in milliseconds: what is not read by then is not waited for. */
    { isLive, wait }: { readonly isLive: boolean; readonly wait: number },
  ): Promise<SectionAside> => {
    if (text.length > longestSection) return { ...nothing, state: 'unread' }
    const evidence = await sendEvidence(db, visit.inspection)
    const hash = createHash('sha256').update(text).digest('hex')
    const key = `${evidence.key} ${section} ${hash}`
    const read = kept.get(key) ?? readNow()
    kept.delete(key)
    kept.set(key, read)
    for (const one of kept.keys()) {
      if (kept.size <= mostKept) break
      kept.delete(one)
    }
    return (await inTime(wait, read)) ?? { ...nothing, state: 'reading' }

    async function readNow(): Promise<SectionAside> {
      try {
        const { preview, findings } = await reading(visit).readSection(
          evidence,
          section,
          text,
          isLive,
        )
        return {
          state: 'read',
          blocks: preview.blocks,
          hasFaults: preview.issues.length > 0,
          findings: linkedTodo(findings)
            .filter(({ where }) => where === `narrative/${section}`)
            .map((finding) => finding.text),
        }
      } catch (error) {
        // Whoever asks next has it read again.
        kept.delete(key)
        if (error instanceof Unread) return { ...nothing, state: 'unread' }
        throw error
      }
    }
  }
}
