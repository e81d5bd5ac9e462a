/** The inspection is published: nothing in it can be changed any more. */
export class Published extends Error {
  constructor() {
    super('the inspection is published')
  }
}
