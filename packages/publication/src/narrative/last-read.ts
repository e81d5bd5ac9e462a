/**
 * A reading of texts that keeps what it made of the last ones, up to so many characters of them: the
 * same text again costs nothing, and a long-running program holds no more than that.
 */
export function lastRead<Made>(
  read: (text: string) => Made,
  mostCharacters: number,
): (text: string) => Made {
  const kept = new Map<string, Made>()
  let characters = 0
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const made = read(text)
    if (text.length > mostCharacters) return made
    kept.set(text, made)
    characters += text.length
    for (const oldest of kept.keys()) {
      if (characters <= mostCharacters) break
      kept.delete(oldest)
      characters -= oldest.length
    }
    return made
  }
}
