import { isoDayOf } from '../model/calendar-day.ts'
import type { Block, Item, Paragraph, PartyDocument, SectionChild, Task } from '../model/document.ts'
import { fold } from '../model/folding.ts'
import type { Inline } from '../model/inline.ts'
import { bodiesOfHeading } from '../phases/2-analyse/facts/body-names.ts'
import { dutyAt } from '../phases/2-analyse/facts/duties.ts'
import { findAssignees } from '../phases/2-analyse/facts/find-assignees.ts'
import { placesIn } from '../phases/2-analyse/facts/place.ts'
import { assignsWork, type Tenor, tenorOf } from '../phases/2-analyse/tree/facts.ts'
import { draftOf, pathAt } from '../source/joined-source.ts'
import { positionOf } from '../source/line-index.ts'
import type { SourceFile } from '../source/source-file.ts'
import type { Span } from '../source/span.ts'
import type { Assignment, PaperName } from './assignment.ts'
import { type Years, yearOfHeading } from './due-date.ts'
import {
  addressedAt,
  announcesTasks,
  bodiesOfLeadIn,
  capitalised,
  givesAllBelow,
  namesDoer,
  ordersOfText,
} from './orders-of-text.ts'
import { rowsOfTable } from './table-rows.ts'

/** What the headings and lead-ins above a text say of it. */
interface Around {
  readonly tenor: Tenor
  /** Bodies the nearest heading or lead-in that names some gives the work to. */
  readonly lead: readonly string[]
  /** The lead-in says that what follows is work, whatever its words. */
  readonly announced: boolean
  readonly division: string
  /** Label of the item above. */
  readonly label: string
  readonly years: Years
}

/** A text that may order work. */
interface Wording {
  readonly text: string
  readonly content: readonly Inline[]
  readonly span: Span
}

/**
 * Everything a conclusion orders, in the order of the text: entries, run-in items, paragraphs that give work (`Giao …`), task tables of
 * body and appendices. Reports of what was done and lead-ins are none; what is unsure is left open.
 */
export function collectAssignments(document: PartyDocument, source: SourceFile, path: string): Assignment[] {
  const collector = createCollector(source, paperName(document, path))
  const top: Around = {
    tenor: null,
    lead: [],
    announced: false,
    division: '',
    label: '',
    years: { date: document.letterhead.date, year: null },
  }
  const first = firstTasks(document)
  collector.visit(document.sections.slice(0, first), { ...top, tenor: 'report' })
  collector.visit(document.sections.slice(first), top)
  collector.visit(document.closing, top)
  for (const { label, children, title } of document.appendices) {
    const division = label === null ? 'PL' : `PL ${label}`
    collector.visit(children, { ...top, division, tenor: tenorOf(title ?? '', null) })
  }
  return collector.found
}

/**
 * Index of the section whose heading speaks of tasks to come; 0 where none does. What stands before it without a word of what it is may
 * as well tell of work done.
 */
function firstTasks({ sections }: PartyDocument): number {
  const speaks = (child: SectionChild) =>
    child.type === 'section' && /nhiem vu|giai phap|phuong huong|trong tam/.test(fold(child.heading))
  return Math.max(
    0,
    sections.findIndex((child) => speaks(child) && tenorOf(headingOf(child), null) === 'order'),
  )
}

function headingOf(child: SectionChild): string {
  return child.type === 'section' ? child.heading : ''
}

export function paperName({ letterhead, title }: PartyDocument, path: string): PaperName {
  const { number, symbol } = letterhead
  const lines = title.subject.length > 0 ? title.subject : title.author
  return {
    path,
    numberSymbol: number !== null && symbol !== null ? `${String(number).padStart(2, '0')}-${symbol}` : null,
    date: isoDayOf(letterhead.date),
    title: lines.join(' '),
  }
}

function createCollector(source: SourceFile, paper: PaperName) {
  const found: Assignment[] = []

  const add = (row: Omit<Assignment, 'paper' | 'division' | 'file' | 'start'>, around: Around, offset: number) =>
    found.push({
      ...row,
      paper,
      division: around.division,
      file: offset < draftOf(source).text.length ? paper.path : pathAt(source, offset),
      start: positionOf(source, offset),
    })

  /** Every order of a text, if it is one at all. */
  const addOrders = ({ text, content, span }: Wording, around: Around) => {
    const place = placesIn(content, source.text, span)
    const orders = ordersOfText(text, around.years)
    for (const [index, order] of orders.entries()) {
      const { start, end, lead, deadlines, targets } = order
      // A clause that begins with a body gives it work, but in a report it tells what was done.
      if (index === 0 || around.tenor === 'report' ? !isOrder(text.slice(start, end), around) : false) continue
      const row = { task: capitalised(text.slice(start, end)), lead: lead.length > 0 ? lead : around.lead }
      add({ ...row, with: order.with, deadlines, targets }, around, place(start, start + 1).start)
    }
  }

  const visit = (blocks: readonly SectionChild[], around: Around): void => {
    let here = around
    for (const [index, block] of blocks.entries()) {
      switch (block.type) {
        case 'section':
          visit(block.children, under(around, block.heading, block.numeral))
          break
        case 'item':
          visitItem(block, here)
          break
        case 'taskList':
          for (const task of block.children) visitTask(task, here)
          break
        case 'paragraph':
          if (isLeadIn(block, blocks[index + 1])) here = below(block.text, around)
          else {
            here = around
            addOrders(block, around)
          }
          break
        case 'table':
          for (const { offset, ...row } of rowsOfTable(block, around.years)) add(row, around, offset)
          break
        case 'image':
          break
      }
    }
  }

  const visitItem = (item: Item, above: Around) => {
    const around = under(above, item.heading, item.label)
    const [first, ...rest] = item.children
    if (item.runIn && first?.type === 'paragraph' && !isLeadIn(first, rest[0])) {
      addRunIn(item, first, around)
      visit(rest, around)
    } else if (!first) addOrders({ text: item.heading, content: item.content, span: item.span }, above)
    else visit(item.children, around)
  }

  /** `2. Ban Tổ chức: tham mưu …`, or a name in bold in the midst of its sentence: `2. Các chi bộ trực thuộc` + `có trách nhiệm …`. */
  const addRunIn = (item: Item, first: Paragraph, around: Around) => {
    const whole = `${item.heading} ${first.text}`
    const named = findAssignees(whole)?.lead ?? []
    const begins = named[0]
    if (item.heading.endsWith(':') || !begins || begins.start >= item.heading.length) {
      if (!opensSentence(item.heading)) return addOrders(first, around)
    }
    if (!isOrder(whole, around)) return
    const lead = named.length > 0 ? named.map(({ start, end }) => whole.slice(start, end)) : around.lead
    const [order] = ordersOfText(whole, around.years)
    if (order) add({ ...order, lead, task: whole }, around, item.spans.heading?.start ?? item.span.start)
  }

  const visitTask = (task: Task, around: Around) => {
    const leads = task.text.endsWith(':') && task.children.some(({ type }) => type === 'taskList' || type === 'item')
    if (!leads) addOrders(task, around)
    visit(task.children, leads ? below(task.text, around) : own(task.text, around))
  }

  return { found, visit }
}

/** What a heading adds: its label, tenor, bodies and year. */
function under(above: Around, heading: string, label: string): Around {
  const bodies = bodiesOfHeading(heading).map(({ start, end }) => heading.slice(start, end))
  return {
    tenor: tenorOf(heading, above.tenor),
    lead: bodies.length > 0 ? bodies : above.lead,
    announced: false,
    division: divisionOf(above, label),
    label,
    years: { ...above.years, year: yearOfHeading(heading) ?? above.years.year },
  }
}

/** `IV.1`, `II.2.a`; a label that holds its parent's (`2.1` under `2`) takes its place. */
function divisionOf({ division, label: parent }: Around, label: string): string {
  if (parent !== '' && label.startsWith(`${parent}.`)) return `${division}${label.slice(parent.length)}`
  return division === '' ? label : `${division}.${label}`
}

/** What a lead-in says of the entries below it. */
function below(text: string, around: Around): Around {
  const bodies = bodiesOfLeadIn(text)
  const tenor = tenorOf(text, around.tenor)
  return {
    ...around,
    tenor,
    lead: bodies.length > 0 ? bodies : around.lead,
    announced: announcesTasks(text) || givesAllBelow(text),
  }
}

/** What continues an entry falls to the bodies the entry names. */
function own(text: string, around: Around): Around {
  const bodies = findAssignees(text)?.lead.map(({ start, end }) => text.slice(start, end)) ?? []
  return bodies.length > 0 ? { ...around, lead: bodies } : around
}

function isLeadIn({ text }: Paragraph, next: Block | SectionChild | undefined): boolean {
  return text.trimEnd().endsWith(':') && (next?.type === 'taskList' || next?.type === 'item' || next?.type === 'table')
}

/** `Yêu cầu các chi bộ` in bold, and the sentence goes on. */
function opensSentence(heading: string): boolean {
  return /^(?:Giao|Yêu cầu|Đề nghị)\s/iu.test(heading) && !heading.endsWith(':')
}

/** Under a heading that names bodies or speaks of tasks every verb of duty orders; elsewhere only what surely does. */
function isOrder(text: string, { tenor, lead, announced }: Around): boolean {
  if (tenor === 'report') return assignsWork(text, tenor)
  if (statement.test(text)) return false
  if (announced || assignsWork(text, tenor) || addressedAt(text) || namesDoer(text)) return true
  if (lead.length > 0 && assignsWork(text, 'order')) return true
  return (lead.length > 0 || tenor === 'order') && dutyAt(text, 0) !== null && !namesPaper.test(text)
}

/** What praises, decides, or tells of the work's means or of the paper itself orders none. */
const statement =
  /^(?:Kinh phí|Nguồn kinh phí|Kết luận này|Đánh giá cao|Ghi nhận|Biểu dương|Thống nhất|Nhất trí|Đồng ý)\s/u

/** `Thông báo số 12-TB/TU …`: a verb only by its letters. */
const namesPaper = /^\p{L}+(?:\s\p{L}+){0,3}\ssố\s\d/u
