declare const inspectionId: unique symbol

/** What rows belong to an inspection by: its key in the database, never the id that people read. */
export type InspectionId = string & { readonly [inspectionId]: true }
