import type { Stage } from './stage.ts'

export type Severity = 'error' | 'warning' | 'hint'

/**
 * How strong a finding is. `integrity`: the paper contradicts itself or cannot be read. `rule`: a provision says so.
 * `sample`: an official example shows it (warning at most). `practice`: custom or convention (never an error).
 */
export type Tier = 'integrity' | 'rule' | 'sample' | 'practice'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** A text in both languages; parameters stand in braces: `Thiếu {field}`. */
export interface Bilingual<V extends string = string, E extends string = string> {
  readonly vi: V
  readonly en: E
}

/** A parameter's value; a bilingual one is shown in the reader's language. */
export type ParamValue = string | number | Bilingual

/** The names in braces of a text: `'{a} và {b}'` → `'a' | 'b'`. */
export type ParamsOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamsOf<Rest>
  : never

/** One severity for every stage, or one for each. */
export type SeverityByStage = Severity | Readonly<Record<Stage, Severity>>

declare const foreign: unique symbol
/** The code of a plug-in's finding: its own prefix, which is never `KL`, and digits. Made by `compiler/plugins/` alone. */
export type ForeignCode = string & { readonly [foreign]: true }

/** A kind of finding, declared once in `catalogue/`. */
export interface DiagnosticDefinition<Param extends string = string> {
  /** Permanent: `KL` and four digits, the first of them the family. */
  readonly code: `KL${number}` | ForeignCode
  /** Permanent, kebab-case, English. */
  readonly name: string
  readonly severity: SeverityByStage
  readonly tier: Tier
  /** The provision it rests on, e.g. `HD05 I.3.2.2`; `null` where there is none. */
  readonly basis: string | null
  readonly message: Bilingual
  /** What to do about it, or why it matters. */
  readonly help: Bilingual | null
  /** Never set: carries the parameter names to the call sites' types. */
  readonly params?: Param
}

type SameParams<V extends string, E extends string> = [ParamsOf<V>] extends [ParamsOf<E>]
  ? [ParamsOf<E>] extends [ParamsOf<V>]
    ? unknown
    : { readonly message: 'vi and en must use the same parameters' }
  : { readonly message: 'vi and en must use the same parameters' }

/** Declares a finding. The message's parameters become the type of what call sites must pass; help may use them too. */
export function define<const V extends string, const E extends string>(
  definition: Omit<DiagnosticDefinition, 'message' | 'params'> & { readonly message: Bilingual<V, E> } & SameParams<
      V,
      E
    >,
): DiagnosticDefinition<ParamsOf<V>> {
  return definition
}
