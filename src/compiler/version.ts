import { version as number } from '../../package.json'

/** What outputs name as their producer. */
export const producer = `ketluan ${number}`
