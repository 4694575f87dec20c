// How well the checker does on the corpus, finding by finding: `npm run eval`.
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
