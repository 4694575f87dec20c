import type { DrawnBox, DrawnLine, DrawnPage, DrawnPart, DrawnSegment, DrawnText } from '../page/drawn-page.ts'
import { make } from './elements.ts'

/** Elements of a page's texts, by their number. */
export interface DrawnSheet {
  readonly paper: HTMLElement
  readonly texts: readonly HTMLElement[]
}

/** A twip is 1/1440 inch, a CSS pixel 1/96. */
export const twipsPerPixel = 15

export const px = (twips: number): string => `${Math.round((twips / twipsPerPixel) * 1000) / 1000}px`

/**
 * A page as elements: each paragraph where it stands, each line of it a box at its place. Styles are set through the
 * object model, which the content security policy allows; words are text nodes.
 */
export function drawSheet(page: DrawnPage, imageFolder: string): DrawnSheet {
  const paper = make('div', 'paper')
  const texts: HTMLElement[] = []
  const add = (text: DrawnText): HTMLElement => {
    const element = drawText(text, texts.length)
    texts.push(element)
    return element
  }
  for (const part of page.parts) paper.append(drawPart(part, add, imageFolder))
  return { paper, texts }
}

function drawPart(part: DrawnPart, add: (text: DrawnText) => HTMLElement, imageFolder: string): HTMLElement {
  switch (part.kind) {
    case 'text':
      return add(part)
    case 'stroke':
      return placed(make('div', 'stroke'), part.box)
    case 'image': {
      const image = make('img', 'picture')
      image.src = `${imageFolder}${part.name}`
      image.alt = part.alt
      return placed(image, part.box)
    }
    case 'table': {
      const table = make('div', 'table')
      table.setAttribute('role', 'table')
      for (const { header, cells } of part.rows) {
        const row = make('div', 'row')
        row.setAttribute('role', 'row')
        for (const content of cells) {
          const cell = make('div', 'cell', ...content.map(add))
          cell.setAttribute('role', header ? 'columnheader' : 'cell')
          row.append(cell)
        }
        table.append(row)
      }
      const strokes = part.strokes.map(({ box }) => placed(make('div', 'stroke'), box))
      const group = make('div', 'table-group', table, ...strokes)
      return group
    }
  }
}

function placed<T extends HTMLElement>(element: T, [x, y, width, height]: DrawnBox): T {
  element.style.cssText = `left:${px(x)};top:${px(y)};width:${px(width)};height:${px(height)}`
  return element
}

function drawText({ level, box, lines, artifact }: DrawnText, index: number): HTMLElement {
  const element = placed(make('div', artifact ? 'text artifact' : 'text'), box)
  element.dataset.text = String(index)
  if (artifact) element.setAttribute('aria-hidden', 'true')
  else if (level > 0) {
    element.setAttribute('role', 'heading')
    // The page's own title is the first level.
    element.setAttribute('aria-level', String(level + 1))
  } else element.setAttribute('role', 'paragraph')
  for (const line of lines) element.append(drawLine(line, box))
  return element
}

function drawLine({ x, y, height, size, stretch, segments }: DrawnLine, [left, top]: DrawnBox): HTMLElement {
  const line = make('span', 'line')
  const spacing = stretch === 0 ? '' : `;word-spacing:${px(stretch)}`
  line.style.cssText = `left:${px(x - left)};top:${px(y - top)};line-height:${px(height)};font-size:${points(size)}${spacing}`
  for (const segment of segments) line.append(drawSegment(segment, stretch !== 0))
  return line
}

const points = (size: number): string => `${Math.round((size / 0.75) * 1000) / 1000}px`

function drawSegment(segment: DrawnSegment, stretched: boolean): Node {
  const { text, bold, italic, underline, size, rise, tracking } = segment
  const words = stretched && text.includes('\u00a0') ? unstretched(text) : [document.createTextNode(text)]
  const isPlain = !bold && !italic && !underline && size === undefined && !rise && !tracking
  if (isPlain && words.length === 1 && words[0]) return words[0]
  const element = document.createElement(bold ? 'b' : italic ? 'i' : 'span')
  if (bold && italic) element.className = 'italic'
  const style = [
    size !== undefined && `font-size:${points(size)};line-height:0`,
    rise && `vertical-align:${px(rise)}`,
    tracking && `letter-spacing:${px(tracking)}`,
    underline && 'text-decoration:underline',
  ].filter(Boolean)
  if (style.length > 0) element.style.cssText = style.join(';')
  element.append(...words)
  return element
}

/** No-break spaces do not stretch with the line, though browsers' word spacing takes them in. */
function unstretched(text: string): Node[] {
  return text.split(/(\u00a0+)/).flatMap((part): Node[] => {
    if (part === '') return []
    return part.startsWith('\u00a0') ? [make('span', 'tight', part)] : [document.createTextNode(part)]
  })
}
