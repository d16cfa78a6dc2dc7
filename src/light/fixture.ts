/** What the tests of this folder share. */

/** The points of path data that a pen wrote. */
export function pathPoints(data: string): [number, number][] {
  let [x, y] = [0, 0]
  return [...data.matchAll(/([Ml])([-\d.]+) ([-\d.]+)/g)].map(([, command, across, down]) => {
    x = Number(across) + (command === 'l' ? x : 0)
    y = Number(down) + (command === 'l' ? y : 0)
    return [x, y]
  })
}
