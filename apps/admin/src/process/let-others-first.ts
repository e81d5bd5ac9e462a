import type { ChildProcess } from 'node:child_process'
import { constants, setPriority } from 'node:os'

/** Has a process of the app work only when those that answer visitors need nothing. */
export function letOthersFirst({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It has ended already, or the system does not allow it: it works as others do.
  }
}
