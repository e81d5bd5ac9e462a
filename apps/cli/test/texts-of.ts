import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'

/** What a publication says, without its markup: every text in every part of it that readers meet. */
export async function textsOf(name: string, bytes: Uint8Array): Promise<string> {
  if (name.endsWith('.pdf')) {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
      mergePages: true,
    })
    return text.replace(/\s+/g, ' ')
  }
  if (!/\.(?:docx|xlsx|ods|zip)$/.test(name)) return withoutMarkup(strFromU8(bytes))
  return Object.entries(unzipSync(bytes))
    .filter(([part]) => !/(?:styles|theme\d*|fontTable|settings|numbering)\.xml$/.test(part))
    .map(([, part]) => withoutMarkup(strFromU8(part)))
    .join('\n')
}

function withoutMarkup(text: string): string {
  return text.replace(/<style.*?<\/style>/gs, '').replace(/<[^>]*>/g, ' ')
}
