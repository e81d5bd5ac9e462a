/** Writes one event; fields hold ids, counts and codes, never names, addresses or text that people wrote. */
export type Log = (event: string, fields?: Readonly<Record<string, string | number | null>>) => void

/** A log of one JSON object a line. */
export function jsonLog(write: (line: string) => void, now: () => Date): Log {
  return (event, fields = {}) =>
    write(`${JSON.stringify({ at: now().toISOString(), event, ...fields })}\n`)
}

/** The log of a command that prints what it has to say. */
export const noLog: Log = () => undefined
