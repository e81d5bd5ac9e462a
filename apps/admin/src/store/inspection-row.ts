import type { inspections } from './schema.js'

/** An inspection’s own row: its framework, stage and details, without its cases and decisions. */
export type InspectionRow = typeof inspections.$inferSelect
