/**
 * Stands for what an entry of the audit trail held before the evidence was removed with its time over. The entry
 * keeps its hash, which the next entry’s covers, and an entry of the removal says that there was one.
 */
export const removedContent = '{"removed":true}'
