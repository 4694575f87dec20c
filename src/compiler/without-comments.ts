import { Lexer } from 'yaml'
import { takeOutComments } from '../phases/1-parse/comments.ts'
import { findFrontMatter } from '../phases/1-parse/front-matter.ts'

/** What writers say to each other goes no further than the draft. */
export function withoutComments(text: string): string {
  const front = findFrontMatter(text)
  if (!front) return takeOutComments(text).text
  const before = takeOutComments(text.slice(0, front.yaml.start)).text
  const yaml = withoutYamlComments(text.slice(front.yaml.start, front.yaml.end))
  return `${before}${yaml}${takeOutComments(text.slice(front.yaml.end)).text}`
}

/** Comments of YAML, and those of Markdown in its values. */
export function withoutYamlComments(text: string): string {
  // A scalar that begins with the sign stands behind a mark of the lexer's own, so only comments begin with it here.
  const tokens = [...new Lexer().lex(text)].filter((token) => !token.startsWith('#'))
  return takeOutComments(tokens.join('').replace(/[\x02\x18\x1f]/g, '')).text
}
