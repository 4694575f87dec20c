import type { Box, ImageFragment } from '../../../model/paged-document.ts'
import { number } from '../pen.ts'
import type { Sheet } from '../sheet.ts'
import type { Holder } from '../tags.ts'

/** A figure with its text for readers that cannot see; without such a text it is decoration. */
export function drawImage({ block, box }: ImageFragment, holder: Holder, sheet: Sheet): void {
  const draw = () => paint(block.data, box, sheet)
  if (block.alt.trim() === '') {
    sheet.pen.artifact('Layout', draw)
    return
  }
  const bbox = [box.x / 20, box.y / 20, (box.x + box.width) / 20, (box.y + box.height) / 20] as const
  sheet.tags.figure(block, bbox, holder).add(draw)
}

function paint(data: Uint8Array, box: Box, { doc, images }: Sheet): void {
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((length) => number(length / 20))
  const image = images(data)
  if (!image) {
    // What cannot be shown keeps its place, so that its absence is seen.
    doc.addContent(`0.5 w ${x} ${y} ${width} ${height} re S`)
    return
  }
  doc.page.xobjects[image.name] = image.reference
  doc.addContent(`q ${width} 0 0 -${height} ${x} ${number((box.y + box.height) / 20)} cm /${image.name} Do Q`)
}
