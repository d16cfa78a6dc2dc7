/** A title without what tells it from others, `聖荷西 (哥斯大黎加)` → 聖荷西, and that hint. */
export function titleHint(title: string): { name: string; hint: string | null } {
  const match = /^(.*?)\s*[（(]([^（）()]*)[）)]$/.exec(title)
  return match ? { name: match[1]!, hint: match[2]! } : { name: title, hint: null }
}
