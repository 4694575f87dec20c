import type { FieldValues } from '../model/fields.ts'
import type { SourceFile } from '../source/source-file.ts'

/** An office profile (`ketluan.yaml`): what every paper of the office has in common. */
export interface Profile {
  readonly source: SourceFile
  /** Defaults of the draft's fields; spans are `null`, since they do not lie in the draft. */
  readonly values: FieldValues
  /** Globs, relative to the profile's folder, of files a folder argument leaves out. */
  readonly ignore: readonly string[]
}
