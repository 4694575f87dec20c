/** Stands for a blank at which a line must not end: inside emphasis, or in an address. No text holds it, control characters are dropped. */
export const boundBlank = '\u0001'

/**
 * Breaks written Markdown at blanks so that no line is longer than `width` where that can be helped. `null`: one line a paragraph. The
 * lines must read as one paragraph again, so none begins like a label, and none that ends a sentence is followed by a capital.
 */
export function wrap(text: string, width: number | null): string {
  if (width === null) return text.replaceAll(boundBlank, ' ')
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n')
    .replaceAll(boundBlank, ' ')
}

function wrapLine(line: string, width: number): string {
  const words = line.split(' ')
  const lines: string[] = []
  let current: string[] = []
  let length = 0
  // Up to here the line was looked through in vain: a paragraph without a place to break must not cost its square.
  let tried = 0
  for (const [index, word] of words.entries()) {
    if (length > 0 && length + 1 + word.length > width) {
      // The last place where a line may end, which may lie some words back.
      let at = current.length
      while (
        at > tried &&
        !mayBreak(current[at - 1] ?? '', current[at] ?? word, current[at + 1] ?? words[index + 1] ?? '')
      )
        at--
      if (at <= tried) tried = current.length
      else {
        tried = 0
        lines.push(current.slice(0, at).join(' '))
        current = current.slice(at)
        length = current.join(' ').length
      }
    }
    current.push(word)
    length = length === 0 && current.length === 1 ? word.length : length + 1 + word.length
  }
  lines.push(current.join(' '))
  return lines.join('\n')
}

function mayBreak(before: string, word: string, after: string): boolean {
  const bare = bareWord(word)
  if (looksLikeLabel(bare) || !/[\p{L}\p{N}]/u.test(bare)) return false
  if (/^nơi$/i.test(bare) && /^nhận/i.test(bareWord(after))) return false
  return !(/[.!?;:…]["”’»)\]*_]*$/u.test(before) && !/^\p{Ll}/u.test(bare))
}

function bareWord(word: string): string {
  return word.replace(/^[*_\\]+|(?<![*_])[*_]+$/g, '')
}

/** A little more than labels.ts takes for one: a line that begins otherwise is never wrong. */
function looksLikeLabel(word: string): boolean {
  return (
    /^[-–—−*•·●▪\uf0b7+#>|:~=`[!]/u.test(word) ||
    /^(?:[IVX]{1,6}|\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[A-H])[.)/–—-]?$/.test(word) ||
    /^(?:[IVX]{1,6}|\d{1,2}(?:\.\d{1,2})*)[.)/–—-]\p{Lu}/u.test(word) ||
    /^(?:phần|chương)$/iu.test(word)
  )
}
