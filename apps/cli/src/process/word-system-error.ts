/** What is in the way, in words: people need not know what the system calls it. */
const words: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EBUSY: 'a file that another program has open',
  EEXIST: 'a file of that name',
  EINVAL: 'a name that the system does not take',
  EIO: 'a fault of the disk',
  EISDIR: 'a folder',
  ELOOP: 'a link that leads to itself',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'a name that is too long',
  ENOENT: 'no such file or folder',
  ENOSPC: 'a full disk',
  ENOTDIR: 'a file where a folder should be',
  ENOTEMPTY: 'a folder with something in it',
  EPERM: 'no permission',
  EROFS: 'a disk that is only read',
}

/** A fault of the system in words, and its own name beside where it says more. */
export function wordSystemError(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return 'an error'
  const known = words[code]
  return known === undefined ? code : `${known} (${code})`
}

/** Whether it is a fault of the disk or the system, and no bug. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error
}
