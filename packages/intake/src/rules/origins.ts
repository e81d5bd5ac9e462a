import type { Issue } from '@inspectorate/core'

/** Where in a workbook something stands. */
export type CellPlace = Pick<Issue, 'file' | 'sheet' | 'cell'>

/** From which cells an object was put together, so that a fault in it is told by sheet and cell. */
export class Origins {
  readonly #own = new WeakMap<object, CellPlace>()
  readonly #keys = new WeakMap<object, Map<string | number, CellPlace>>()

  /** Marks where an object begins. */
  of<T extends object>(value: T, place: CellPlace): T {
    this.#own.set(value, place)
    return value
  }

  /** Puts a value under a key, and marks the cell it came from. */
  put(holder: object, key: string | number, value: unknown, place: CellPlace): void {
    Object.defineProperty(holder, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
    const keys = this.#keys.get(holder) ?? new Map<string | number, CellPlace>()
    this.#keys.set(holder, keys.set(key, place))
  }

  /** The nearest cell to what a path leads to. */
  placeOf(root: object, path: Issue['path']): CellPlace {
    let place = this.#own.get(root) ?? {}
    let at: unknown = root
    for (const step of path) {
      if (typeof at !== 'object' || at === null) break
      place = this.#keys.get(at)?.get(step) ?? place
      at = (at as Record<string | number, unknown>)[step]
      if (typeof at === 'object' && at !== null) place = this.#own.get(at) ?? place
    }
    return place
  }
}
