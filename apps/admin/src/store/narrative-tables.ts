import type { ContextFigure } from '@inspectorate/core'
import { integer, json, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.js'
import { inspection } from './inspection-tables.js'

export const sections = pgTable(
  'sections',
  {
    inspection: inspection(),
    id: text('id').notNull(),
    text: text('text').notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.inspection, table.id] })],
)

export const recommendations = pgTable('recommendations', {
  id: uuid('id').primaryKey().defaultRandom(),
  inspection: inspection(),
  position: integer('position').notNull(),
  addressee: text('addressee').notNull(),
  text: text('text').notNull(),
  arisesFrom: jsonb('arises_from').$type<string[]>().notNull(),
  version: version(),
})

export const contextFigures = pgTable(
  'context_figures',
  {
    inspection: inspection(),
    id: text('id').notNull(),
    position: integer('position').notNull(),
    figure: json('figure').$type<ContextFigure>().notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.inspection, table.id] })],
)
