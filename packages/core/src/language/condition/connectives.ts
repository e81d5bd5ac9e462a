import type { Holds } from '../run.js'

/** `{all: […]}`: false where one is, else not known where one is not. */
export function allHold(conditions: readonly Holds[]): Holds {
  return (run) => {
    let open = false
    for (const holds of conditions) {
      const answer = holds(run)
      if (answer === false) return false
      if (answer === null) open = true
    }
    return open ? null : true
  }
}

/** `{any: […]}`: true where one is, else not known where one is not. */
export function anyHolds(conditions: readonly Holds[]): Holds {
  return (run) => {
    let open = false
    for (const holds of conditions) {
      const answer = holds(run)
      if (answer === true) return true
      if (answer === null) open = true
    }
    return open ? null : false
  }
}

/** `{not: …}`: what is not known stays so. */
export function holdsNot(condition: Holds): Holds {
  return (run) => {
    const answer = condition(run)
    return answer === null ? null : !answer
  }
}
