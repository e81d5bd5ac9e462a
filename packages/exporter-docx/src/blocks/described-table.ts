import { Table, type ITableOptions } from 'docx'
import { element } from '../xml/element.js'

/** What docx has no options for. */
interface TableDescription {
  /** Title and description for people who cannot see it. */
  readonly caption: string
  readonly description: string
  /** Whether the first cell of each row is its header. */
  readonly rowHeaders: boolean
}

/** A table that says which of its cells are headers, and what it shows. */
export class DescribedTable extends Table {
  constructor(
    options: Omit<ITableOptions, 'tableLook'>,
    { caption, description, rowHeaders }: TableDescription,
  ) {
    super(options)
    const [properties] = this.root as { addChildElement(child: unknown): void }[]
    // The last children of w:tblPr, in this order (ECMA-376, 17.4.59).
    properties?.addChildElement(
      element('w:tblLook', {
        // The same as a bit mask, which LibreOffice reads: first row, first column, no bands.
        'w:val': rowHeaders ? '06A0' : '0620',
        'w:firstRow': '1',
        'w:lastRow': '0',
        'w:firstColumn': rowHeaders ? '1' : '0',
        'w:lastColumn': '0',
        'w:noHBand': '1',
        'w:noVBand': '1',
      }),
    )
    properties?.addChildElement(element('w:tblCaption', { 'w:val': caption }))
    properties?.addChildElement(element('w:tblDescription', { 'w:val': description }))
  }
}
