/** Batches of inspections, a folder each, named by what is in it. */
export const partsFolder = 'parts'
/** Frameworks’ files by their hashes. */
export const rulesFolder = 'rules'
/** What the programme is called, and how it is published. */
export const settingsFile = 'programme.json'
/** In a part: the files of its batch that are no records, so that going on batches the rest as before. */
export const othersFile = 'others.json'
