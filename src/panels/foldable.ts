import { folds, setFold } from '../desk.ts'

/** What makes a `<details>` stay as a reader left it, also in the address; until then it is as it is `byItself`. */
export const foldable = (name: string, byItself = false) => ({
  open: folds.value.get(name) ?? byItself,
  onToggle: ({ currentTarget }: { currentTarget: HTMLDetailsElement }) =>
    setFold(name, currentTarget.open, byItself),
})
