/** Every table, for the database’s driver and for whoever reads or changes rows. */
export * from './account-tables.js'
export * from './answer-tables.js'
export * from './audit-tables.js'
export * from './inspection-tables.js'
export * from './narrative-tables.js'
export * from './panel-tables.js'
export * from './publication-tables.js'
