/** What the process ends with. */
export const exitCodes = {
  done: 0,
  /** `check` or `publish` found something that holds back a publication. */
  findings: 1,
  /** The input or the arguments cannot be used. */
  unusable: 2,
} as const
