/** How far a paper has come; decides what is mandatory and what stops a build (design: stages). */
export const stages = ['du-thao', 'trinh-ky', 'phat-hanh'] as const
export type Stage = (typeof stages)[number]

/** English names accepted for the stages. */
export const stageAliases: Readonly<Record<string, Stage>> = {
  draft: 'du-thao',
  'for-signature': 'trinh-ky',
  release: 'phat-hanh',
}
