import type { Block, Region } from '../../model/composition.ts'

/** Blocks grouped as HTML nests them: regions, sections under their headings, lists. */
export type Node = Block | SectionNode | ListNode | ItemNode

export interface SectionNode {
  readonly kind: 'section'
  readonly level: number
  readonly children: Node[]
}

export interface ListNode {
  readonly kind: 'list'
  readonly list: string
  readonly depth: number
  readonly children: ItemNode[]
}

export interface ItemNode {
  readonly kind: 'item'
  readonly children: Node[]
}

/** Consecutive blocks of one region, in order. */
export function groupRegions<T extends { readonly region: Region }>(
  blocks: readonly T[],
): { region: Region; blocks: T[] }[] {
  const groups: { region: Region; blocks: T[] }[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (last?.region === block.region) last.blocks.push(block)
    else groups.push({ region: block.region, blocks: [block] })
  }
  return groups
}

/** A heading opens a section that holds everything up to the next heading of its level or above. */
export function nest(blocks: readonly Block[]): Node[] {
  const root: Node[] = []
  const open: SectionNode[] = []
  for (const block of blocks) {
    if (block.kind === 'paragraph' && block.role.type === 'heading') {
      const { level } = block.role
      while ((open.at(-1)?.level ?? 0) >= level) open.pop()
      const section: SectionNode = { kind: 'section', level, children: [block] }
      place(open.at(-1)?.children ?? root, section)
      open.push(section)
    } else place(open.at(-1)?.children ?? root, block)
  }
  return root
}

function place(siblings: Node[], node: Block | SectionNode): void {
  if (node.kind !== 'paragraph' || (node.role.type !== 'listItem' && node.role.type !== 'listContinuation')) {
    siblings.push(node)
    return
  }
  const { role } = node
  let container = siblings
  let list = lastList(container)
  // A deeper list stands in the last item of the one around it, whatever its own name.
  while (list && list.depth < role.depth) {
    const item = list.children.at(-1)
    if (!item) break
    container = item.children
    list = lastList(container)
  }
  if (role.type === 'listContinuation') {
    ;(list?.children.at(-1)?.children ?? container).push(node)
    return
  }
  if (!list || list.list !== role.list) {
    list = { kind: 'list', list: role.list, depth: role.depth, children: [] }
    container.push(list)
  }
  list.children.push({ kind: 'item', children: [node] })
}

function lastList(siblings: readonly Node[]): ListNode | null {
  const last = siblings.at(-1)
  return last?.kind === 'list' ? last : null
}
