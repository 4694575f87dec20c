import { Lexer } from 'yaml'
import { structureMark } from '../model/structure-marks.ts'
import { takeOutComments } from '../phases/1-parse/comments.ts'
import { findFrontMatter } from '../phases/1-parse/front-matter.ts'

const isStructure = (comment: string) => structureMark(comment) !== null

/** What writers say to each other goes no further than the draft; what they say of its structure is part of the paper. */
export function withoutComments(text: string): string {
  const front = findFrontMatter(text)
  if (!front) return takeOutComments(text, 0, isStructure).text
  const before = takeOutComments(text.slice(0, front.yaml.start)).text
  const yaml = withoutYamlComments(text.slice(front.yaml.start, front.yaml.end))
  return `${before}${yaml}${takeOutComments(text.slice(front.yaml.end), 0, isStructure).text}`
}

/** Comments of YAML, and those of Markdown in its values. */
export function withoutYamlComments(text: string): string {
  // A scalar that begins with the sign stands behind a mark of the lexer's own, so only comments begin with it here.
  const tokens = [...new Lexer().lex(text)].filter((token) => !token.startsWith('#'))
  return takeOutComments(tokens.join('').replace(/[\x02\x18\x1f]/g, '')).text
}
