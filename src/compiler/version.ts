import { version } from '../../package.json'

/** What outputs name as their producer. */
export const producer = `ketluan ${version}`

export { version }
