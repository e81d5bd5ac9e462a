/** Rows that a page of a list shows. */
export const pageSize = 50

/** Where a page stands in its list, and the others of it. */
export interface Paging {
  readonly total: number
  /** The first and the last row shown, from 1; 0 and 0 of none. */
  readonly from: number
  readonly to: number
  readonly previous: string | null
  readonly next: string | null
  /** Pages to go to; null where some are left out. */
  readonly items: readonly ({
    readonly number: number
    readonly href: string
    readonly current: boolean
  } | null)[]
}

type Query = Readonly<Record<string, string>>

/** The page that an address asks for, from 1. */
export function pageAsked(query: Query): number {
  const asked = query['page'] ?? ''
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1
}

/** The pages of a list of so many rows; each keeps all that was chosen. One past the last is the last. */
export function pagingOf(total: number, query: Query): Paging {
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(pageAsked(query), pages)
  const href = (number: number) =>
    `?${new URLSearchParams({ ...query, page: String(number) }).toString()}`
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages)
  const shown = [...new Set(near)].sort((a, b) => a - b)
  return {
    total,
    from: total === 0 ? 0 : (page - 1) * pageSize + 1,
    to: Math.min(page * pageSize, total),
    previous: page > 1 ? href(page - 1) : null,
    next: page < pages ? href(page + 1) : null,
    items: shown.flatMap((number, i) => [
      ...(i > 0 && number > shown[i - 1]! + 1 ? [null] : []),
      { number, href: href(number), current: number === page },
    ]),
  }
}

/** The rows of a page of a list that is at hand as a whole. */
export function rowsOfPage<T>(list: readonly T[], { from, to }: Paging): readonly T[] {
  return list.slice(Math.max(0, from - 1), to)
}

/** What was chosen of what is offered: the first where it was none of them. */
export function chosenOf<V extends string>(
  offered: readonly [{ readonly value: V }, ...{ readonly value: V }[]],
  value: string | undefined,
): V {
  return (offered.find((one) => one.value === value) ?? offered[0]).value
}

/** A pattern of SQL’s `like` for texts that contain one. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}
