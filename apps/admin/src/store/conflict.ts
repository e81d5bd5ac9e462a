/** Somebody else saved the record first; carries it as it is now. */
export class Conflict<T> extends Error {
  constructor(readonly current: T) {
    super('the record was changed by somebody else')
  }
}
