import { fileURLToPath } from 'node:url'

/** Absolute path of this repository, without a trailing slash. */
export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
