/** The lines of a stream of UTF-8, without their ends. A line may be as long as a file: no part of it is looked at twice. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let open: Uint8Array[] = []
  for await (const chunk of chunks) {
    let start = 0
    for (;;) {
      const end = chunk.indexOf(newline, start)
      if (end < 0) break
      yield textOf([...open, chunk.subarray(start, end)])
      open = []
      start = end + 1
    }
    if (start < chunk.length) open.push(chunk.subarray(start))
  }
  if (open.length > 0) yield textOf(open)
}

const newline = 10

function textOf(parts: readonly Uint8Array[]): string {
  return (parts.length === 1 ? Buffer.from(parts[0]!) : Buffer.concat(parts)).toString('utf8')
}
