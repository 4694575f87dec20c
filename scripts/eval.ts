// How well the checker does on the corpus, finding by finding: `npm run eval`.
import { evaluateFacts } from './eval/facts.ts'
import { evaluate } from './eval/measure.ts'

const { papers, defects, scores } = evaluate()
const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`)
console.log(`${papers} clean papers, ${defects} seeded slips`)
console.log('code    seeded  detected            false  hints on clean papers')
for (const { code, seeded, detected, missed, false: wrong, hints } of scores) {
  const rate = `${detected} (${percent(detected, seeded)})`
  console.log(
    `${code} ${String(seeded).padStart(7)}  ${rate.padEnd(16)} ${String(wrong.length).padStart(8)} ${String(hints).padStart(6)}`,
  )
  for (const name of missed) console.log(`          not told: ${name}`)
  for (const place of wrong) console.log(`          told without reason: ${place}`)
}
const found = scores.reduce((sum, { detected }) => sum + detected, 0)
const wrong = scores.reduce((sum, score) => sum + score.false.length, 0)
console.log(`detection ${percent(found, defects)}; ${wrong} false findings on ${papers} clean papers`)
if (found < defects || wrong > 0) process.exitCode = 1

// And how well typed facts are read: what is claimed has to be so, rather than everything be found.
const facts = evaluateFacts()
console.log(`\nfacts of ${facts.papers} papers annotated by hand`)
console.log('kind          annotated  claimed  right  precision  recall')
for (const { kind, annotated, claimed, right, wrong: claims, missed } of facts.scores) {
  const counts = [annotated, claimed, right].map((count, at) => String(count).padStart([9, 8, 6][at] ?? 0)).join(' ')
  console.log(
    `${kind.padEnd(13)} ${counts}  ${percent(right, claimed).padStart(9)}  ${percent(right, annotated).padStart(7)}`,
  )
  for (const claim of claims) console.log(`          claimed without reason: ${claim}`)
  if (process.argv.includes('--missed')) for (const fact of missed) console.log(`          not claimed: ${fact}`)
}
const sum = (count: 'claimed' | 'right') => facts.scores.reduce((all, score) => all + score[count], 0)
console.log(`precision ${percent(sum('right'), sum('claimed'))}`)
if (sum('right') < sum('claimed') * 0.95) process.exitCode = 1
