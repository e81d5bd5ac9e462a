import type { PublicationMeta } from './report-view.js'

/** Why a cell has no value, printed as `[x]`, `[z]`, `[c]` or `[low]`. */
export type Shorthand = 'x' | 'z' | 'c' | 'low'

/**
 * Why a value is hidden. Never printed: which of the hidden values is the small one would help to
 * find it out.
 */
export type SuppressionReason =
  | 'small-count'
  /** Few are relevant. */
  | 'small-size'
  /** All of a group answered the same. */
  | 'all-or-none'
  /** The group itself is small. */
  | 'small-group'
  /** Another hidden value could be worked out from it. */
  | 'protects-another'
  /** So many were asked as gave a hidden answer to an earlier question. */
  | 'tells-earlier-answer'
  /** Calculated from hidden values. */
  | 'follows-from-hidden'

/** One value a cell. Text may begin with `=`: it is text all the same. */
export type WorkbookCell =
  | string
  | number
  | { readonly missing: Exclude<Shorthand, 'c'> }
  | { readonly missing: 'c'; readonly because: SuppressionReason }
  /** A link to another sheet by its id, to a cell of it when `cell` is given (`B7`). */
  | { readonly text: string; readonly sheet: string; readonly cell?: string }
  | { readonly text: string; readonly href: string }
  /** A share, 0–1, among numbers of other units: shown as a percentage, with a decimal place where it has one. */
  | { readonly share: number }
  /** A number computed live from other cells of its row: `formula` names columns by key, `{yes}/{relevant}`. */
  | { readonly formula: string; readonly value: number }

/** A cell that leads to a cell of the workbook or out of it. */
export type WorkbookLink = Extract<WorkbookCell, { readonly text: string }>

export interface WorkbookColumn {
  readonly key: string
  /** Unique in its table; says unit and base. */
  readonly header: string
  /** `percent` holds a share 0–1, shown as a whole percentage; `decimal` one decimal place; `number` as many as it has. */
  readonly type: 'text' | 'integer' | 'decimal' | 'number' | 'percent' | 'p-value'
  /** Width in characters. */
  readonly width: number
  /** What its values lie between, where that is known: for programs that check data. */
  readonly least?: number
  readonly greatest?: number
}

export interface WorkbookTable {
  /** Table object name: letters, digits, underscores; unique in the workbook. */
  readonly name: string
  /** Printed above the table where a sheet has several. */
  readonly title?: string
  readonly columns: readonly WorkbookColumn[]
  /** Keys of the columns by whose values a row can be told from every other. */
  readonly identifiedBy?: readonly string[]
  /** Keys of columns whose values are a row of another table, which has them under the same keys. */
  readonly references?: readonly { readonly columns: readonly string[]; readonly table: string }[]
  /** Whether rows are cases or responses as they were collected: who works with them may filter them. */
  readonly collected?: true
  /** An async iterable streams, and may only be the last table of its sheet. */
  readonly rows: readonly (readonly WorkbookCell[])[] | AsyncIterable<readonly WorkbookCell[]>
}

export interface WorkbookSheet {
  readonly id: string
  /** Legal in Excel: at most 31 characters, none of `[]:*?/\`. */
  readonly name: string
  /** In A1. */
  readonly title: string
  /** From A2: one line a cell: number of tables, notes, shorthand, source, links. */
  readonly introduction: readonly (
    | string
    | { readonly text: string; readonly sheet: string }
    | { readonly text: string; readonly href: string }
  )[]
  readonly tables: readonly WorkbookTable[]
}

/** A name for a key result: a cell of a table, by column key and row from 0. */
export interface DefinedName {
  readonly name: string
  readonly sheet: string
  readonly table: string
  readonly column: string
  readonly row: number
}

/** A data workbook. The first sheets are cover, contents and notes; they are sheets like the others. */
export interface WorkbookView {
  readonly kind: 'workbook'
  readonly meta: PublicationMeta
  readonly sheets: readonly WorkbookSheet[]
  readonly names: readonly DefinedName[]
  readonly disclosure: DisclosureSummary
}

/** How disclosure was controlled. */
export interface DisclosureSummary {
  /** Counts from 1 to one less are small; null where nothing is controlled. */
  readonly below: number | null
  /** Whether only people’s characteristics and surveys are controlled, or every count of cases too. */
  readonly of: 'personal' | 'everything'
  /** Subgroups whose rows are left out, because more of them would be hidden than shown. */
  readonly leftOut: readonly LeftOutPart[]
  /** Sizes that are hidden because they are hidden answers to earlier questions. */
  readonly followUps: readonly FollowUpSize[]
  /** Counts that should be hidden and are not, because hiding them would hide nothing. */
  readonly exposed: readonly ExposedCount[]
}

/** The rows of a characteristic, of which so many are hidden. */
export interface LeftOutPart {
  readonly characteristic: string
  readonly label: string
  readonly hidden: number
  readonly rows: number
}

/** How many were asked a question, where that is how many answered an earlier one so. */
export interface FollowUpSize {
  readonly question: string
  readonly group: { readonly characteristic: string; readonly value: string } | null
  /** The earlier question. */
  readonly tells: string
}

/** A small count that readers know or can work out all the same. */
export interface ExposedCount {
  /** A question’s id; null for the size of a subgroup. */
  readonly question: string | null
  readonly group: { readonly characteristic: string; readonly value: string } | null
  /**
   * The report prints it, or it follows from counts that are not controlled; or how many were asked a
   * follow-up question is shown, for one of these reasons, and tells of it.
   */
  readonly by: 'report' | 'other-counts' | 'follow-up'
}
