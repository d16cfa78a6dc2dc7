declare module 'polylabel' {
  /** The point furthest from the edge of a polygon (rings of [x, y]), to within `precision`. */
  export default function polylabel(polygon: [number, number][][], precision?: number): number[]
}
