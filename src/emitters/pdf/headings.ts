/**
 * Levels of headings without gaps, as PDF/UA wants them: a heading two levels below the last one is one level below it.
 * Decides both the tag and the place in the bookmarks.
 */
export function createHeadingLevels(): (level: number) => number {
  const open: number[] = []
  return (level) => {
    while ((open.at(-1) ?? 0) >= level) open.pop()
    open.push(level)
    return Math.min(open.length, 6)
  }
}
