import type { Token } from './clauses.js'

/** Says how things should be or will be, not how they were found. */
const should =
  /^(?:should|must|ought|shall|will|aims?|aimed|intends?|intended|expects?|expected|requires?|required|recommends?|recommended|whether|if|unless|until|shouldn't|mustn't|won't|goals?|targets?|ambition|promised?|promises|needs?-to)$/

const shouldPairs =
  /\b(?:(?:needs?|has|have|plans?|planned|hopes?|wants?|there|meant|designed|supposed|due|works?) (?:to|towards)|(?:needs?|wants?)(?: \S+){1,6} to|in order to|calls? for|called for)\b/

/** What makes all that follows in its part of the sentence so. */
const fromHere =
  /\b(?:ensur(?:e|es|ing)|so that|(?:make|makes|making) sure|recommends? that|asks? that)\b/

/** A recommendation begins with what is to be done. */
const imperative =
  /^(?:ensure|make|review|provide|improve|give|increase|reduce|train|set|develop|strengthen|check|record|monitor|offer|agree|share|use|introduce|establish|audit|complete|hold|keep|publish|test|appoint|recruit|enable|support|address|create|extend|clarify|put|raise|assess|see|treat|tell|ask|consult|include|involve|allocate|visit|write|continue|consider)$/

const finite = /^(?:was|were|had|did|is|are|has|have|does|do)$/

/** Whether a word of a sentence stands where the text says what should be rather than what is. */
export function normativeWords(text: string, tokens: readonly Token[]): (token: Token) => boolean {
  const [first, second] = tokens
  if (first && imperative.test(first.word) && !finite.test(second?.word ?? '')) return () => true
  const found = new Set<number>()
  const list = clausesOf(tokens)
  let carried: { part: number; firmly: boolean } | null = null
  for (const [i, clause] of list.entries()) {
    const { clause: id, part, from } = clause[0]!
    const words = text.slice(from, clause.at(-1)!.to).toLowerCase()
    const isFirm = fromHere.test(words)
    if (isFirm || shouldPairs.test(words) || clause.some(({ word }) => should.test(word))) {
      found.add(id)
      carried = { part, firmly: isFirm }
      // “All staff, whatever their grade, should …”
      const two = list[i - 2]
      if (two && two[0]!.part === part && should.test(clause[0]!.word)) found.add(two[0]!.clause)
    } else if (
      carried?.part === part &&
      (carried.firmly || !clause.some(({ word }) => finite.test(word)))
    )
      found.add(id)
    else carried = null
  }
  return ({ clause }) => found.has(clause)
}

function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = []
  for (const token of tokens) {
    const last = clauses.at(-1)
    if (last && last[0]!.clause === token.clause) last.push(token)
    else clauses.push([token])
  }
  return clauses
}
