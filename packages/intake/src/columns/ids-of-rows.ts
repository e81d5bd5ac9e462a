/** The heading under which ids stand, or ids given by the number of the row for a file without any. */
export type IdsOfRows = { readonly heading: string } | 'numbered'
