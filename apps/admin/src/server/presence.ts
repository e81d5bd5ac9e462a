import pg from 'pg'

const presenceLock = 7_121_003

/** A process’s presence at the app’s own server, until its connection ends, however it ends. */
export interface Presence {
  /** Ends the presence; true when no other process is left. */
  leave(): Promise<boolean>
}

/** Tells other processes that this one uses the server too; hears when the server is lost. */
export async function announcePresence(url: string, onLost: () => void): Promise<Presence> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  await client.query('select pg_advisory_lock_shared($1)', [presenceLock])
  client.once('end', onLost)
  return {
    async leave() {
      client.off('end', onLost)
      try {
        await client.query('select pg_advisory_unlock_shared($1)', [presenceLock])
        const { rows } = await client.query<{ alone: boolean }>(
          'select pg_try_advisory_lock($1) as alone',
          [presenceLock],
        )
        return rows[0]?.alone ?? true
      } catch {
        // The server has ended already, as when a terminal interrupts all that it started.
        return true
      } finally {
        await client.end().catch(() => undefined)
      }
    },
  }
}
