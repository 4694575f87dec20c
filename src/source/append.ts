/** Puts items at an array's end. `push(...items)` puts each of them on the stack first, which a hundred thousand overflow. */
export function append<T>(target: T[], items: Iterable<T>): void {
  for (const item of items) target.push(item)
}
