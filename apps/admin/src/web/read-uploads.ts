import type { MultipartFile } from '@fastify/multipart'
import type { Upload } from '../services/reading.js'
import { plainText } from './form.js'

/** The files of a multipart body, by field. */
export async function readUploads(body: unknown): Promise<ReadonlyMap<string, Upload>> {
  const uploads = new Map<string, Upload>()
  if (typeof body !== 'object' || body === null) return uploads
  for (const part of Object.values(body)) {
    if (!isFile(part) || part.filename === '') continue
    uploads.set(part.fieldname, { name: plainText(part.filename), bytes: await part.toBuffer() })
  }
  return uploads
}

function isFile(part: unknown): part is MultipartFile {
  return typeof part === 'object' && part !== null && 'type' in part && part.type === 'file'
}
