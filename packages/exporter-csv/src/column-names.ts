/**
 * A name for each key of a column that CSVW allows: letters, digits and underscores, unique in the table, and
 * not beginning with an underscore (Metadata Vocabulary for Tabular Data, 5.6).
 */
export function columnNames(keys: readonly string[]): string[] {
  const taken = new Set<string>()
  return keys.map((key) => {
    const plain = key.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '') || 'column'
    let name = plain
    for (let count = 2; taken.has(name); count += 1) name = `${plain}_${count}`
    taken.add(name)
    return name
  })
}
