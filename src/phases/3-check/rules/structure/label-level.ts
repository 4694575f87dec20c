import { define } from '../../../../diagnostics/define.ts'
import type { Item } from '../../../../model/document.ts'
import { formatLabel, isPartNumeral } from '../../../../model/labels.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { itemsOf, labelDepth, labelKind, type Siblings, siblingsOf } from './siblings.ts'

export const levelJump = define({
  code: 'KL3006',
  name: 'level-jump',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: '{label} đứng ngay dưới {parent}, trong khi nơi khác giữa hai cấp này còn có cấp {between}',
    en: '{label} stands right under {parent}, while elsewhere {between} stands between the two',
  },
  help: {
    vi: 'Có thể mất số thứ tự của mục ở giữa khi sao chép, hoặc mục này phải mang số của cấp trên. Sửa cho đúng cấp.',
    en: 'The label of the division between may be lost, or this one should have a label of the level above.',
  },
})

export const labelOfOtherParent = define({
  code: 'KL3007',
  name: 'label-of-other-parent',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: '{label} đứng dưới {parent}: phần đầu của số thứ tự không khớp',
    en: '{label} stands under {parent}: the first part of its number does not agree',
  },
  help: {
    vi: 'Sửa số thứ tự theo mục chứa nó, hoặc chuyển về đúng mục.',
    en: 'Number it after the division it stands in, or move it to the right one.',
  },
})

/** A level left out on the way down (I → a), and `2.1.` under `1.`. What a paper does throughout is its scheme, not a jump. */
export const labelLevel: Rule = {
  name: 'label-level',
  needs: 'body',
  reports: [levelJump, labelOfOtherParent],
  run(_, context) {
    const usesItems = { body: hasItemsUnderSections(context, false), appendix: hasItemsUnderSections(context, true) }
    for (const row of context.share(siblingsOf)) {
      const first = itemsOf(row.blocks).find((item) => item.spans.label)
      if (first && (row.inAppendix ? usesItems.appendix : usesItems.body)) checkJump(first, row, context)
      for (const item of itemsOf(row.blocks)) checkParent(item, row, context)
    }
  },
}

/** Whether some section has items `1.` right under it. */
function hasItemsUnderSections(context: RuleContext, inAppendix: boolean): boolean {
  return context
    .share(siblingsOf)
    .some(
      (row) =>
        row.inAppendix === inAppendix && row.parent?.type === 'section' && itemsOf(row.blocks).some(isPlainNumber),
    )
}

function isPlainNumber(item: Item): boolean {
  return labelKind(item) === 'arabic' && labelDepth(item) === 1 && item.spans.label !== undefined
}

/** A row that begins with `a)` right under a section, in a paper whose sections have `1.` elsewhere. */
function checkJump(first: Item, { parent, blocks }: Siblings, { sink }: RuleContext): void {
  if (parent?.type !== 'section' || labelKind(first) !== 'letter' || !first.spans.label) return
  if (itemsOf(blocks).some(isPlainNumber)) {
    // `a)` before the first `1.` of the same section.
    const before = itemsOf(blocks).findIndex(isPlainNumber) > itemsOf(blocks).indexOf(first)
    if (!before) return
  }
  const label = formatLabel(first.label, first.separator)
  sink.report(levelJump, first.spans.label, {
    label,
    parent: formatLabel(parent.numeral, parent.separator),
    between: '1.',
  })
}

function checkParent(item: Item, { parent }: Siblings, { sink }: RuleContext): void {
  if (labelDepth(item) < 2 || !item.spans.label || parent === null) return
  const prefix = item.label.slice(0, item.label.lastIndexOf('.'))
  if (parent.type === 'item' && labelKind(parent) === 'arabic' && parent.spans.label && parent.label !== prefix) {
    sink.report(labelOfOtherParent, item.spans.label, {
      label: formatLabel(item.label, item.separator),
      parent: formatLabel(parent.label, parent.separator),
    })
    // Without `1.` above it, `1.1.` under a section counts by section.
  } else if (
    parent.type === 'section' &&
    parent.spans.numeral &&
    !isPartNumeral(parent.numeral) &&
    labelDepth(item) === 2 &&
    prefix !== String(parent.ordinal)
  ) {
    sink.report(labelOfOtherParent, item.spans.label, {
      label: formatLabel(item.label, item.separator),
      parent: formatLabel(parent.numeral, parent.separator),
    })
  }
}
