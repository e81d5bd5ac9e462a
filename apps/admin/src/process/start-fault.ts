/** Why the app cannot start, in words for who starts it. */
export class StartFault extends Error {}
