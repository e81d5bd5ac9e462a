import { customType, integer, timestamp } from 'drizzle-orm/pg-core'

export const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
})
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
/** Counts the changes of a row: who saves must name the version they saw. */
export const version = () => integer('version').notNull().default(1)
