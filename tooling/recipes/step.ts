/** A file of a copy of the repository: text for one that is new, texts to put in the place of others for one that is there. */
export type Change = string | readonly (readonly [before: string, after: string])[]

/** One numbered step of a recipe in CONTRIBUTING.md, as a toy takes it. */
export interface Step {
  /** What the step's text names: files, commands. */
  readonly names: readonly string[]
  readonly files: Readonly<Record<string, Change>>
  /** Whether the JSON Schemas are written again then. */
  readonly writesSchemas?: true
  /** Which check finds that the step was left out. */
  readonly found: Check
}

export type Check = 'boundaries' | 'types' | 'edition' | 'rule' | 'lint' | 'published'
