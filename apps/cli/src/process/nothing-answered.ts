/** Whoever was asked on the terminal left without an answer. */
export class NothingAnswered extends Error {}
