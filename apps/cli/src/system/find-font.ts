import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where systems keep their fonts. */
const places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['/System/Library/Fonts', '/Library/Fonts', join(homedir(), 'Library', 'Fonts')],
  win32: [
    join(process.env['WINDIR'] ?? String.raw`C:\Windows`, 'Fonts'),
    join(process.env['LOCALAPPDATA'] ?? homedir(), 'Microsoft', 'Windows', 'Fonts'),
  ],
}
const elsewhere = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'fonts'),
]

/** The file of a font whose file name begins so, in any of the folders; null when there is none. */
export async function findFont(
  name: RegExp,
  folders: readonly string[] = places[process.platform] ?? elsewhere,
): Promise<string | null> {
  for (const folder of folders) {
    const files = await readdir(folder, { recursive: true }).catch(() => [])
    const file = files.find((one) => name.test(one.split(/[\\/]/).at(-1)!))
    if (file !== undefined) return join(folder, file)
  }
  return null
}
