/** There is no such record. */
export class NotThere extends Error {
  constructor() {
    super('there is no such record')
  }
}
