/** A scene of the figure as elements of the page. Its groups have no names here: the page has names of its own. */
import type { ComponentChildren } from 'preact'
import type { CircleShape, Group, PathShape, Scene, Shape, TextShape } from '../../figure/shapes.ts'
import { patterns, patternTile } from '../../look.ts'

export function SceneSvg({ scene }: { scene: Scene }) {
  const { width, height, family, groups } = scene
  return (
    <svg viewBox={`0 0 ${width} ${height}`} font-family={`'${family}'`} aria-hidden="true">
      {groups.map((one) => groupElement(one, scene))}
    </svg>
  )
}

/** The patterns that the scenes of a page are filled with, once for all of them. */
export function ScenePatterns({ fills }: { fills: Scene['patterns'] }) {
  const side = { width: patternTile, height: patternTile }
  return (
    <svg class="scene-patterns" width="0" height="0" aria-hidden="true">
      {fills.map(({ id, fill: { ground, pattern } }) => (
        <pattern key={id} id={id} patternUnits="userSpaceOnUse" {...side}>
          <rect {...side} fill={ground} />
          {pattern && (
            <path
              d={patterns[pattern.kind].path}
              stroke={pattern.ink}
              stroke-width={patterns[pattern.kind].width}
              stroke-linecap="round"
              fill="none"
            />
          )}
        </pattern>
      ))}
    </svg>
  )
}

/** A clipped group is a picture in the picture: that needs no name to clip by. */
function groupElement({ clip, children }: Group, page: { width: number; height: number }): ComponentChildren {
  const inside = children.map((child) =>
    child.kind === 'group' ? groupElement(child, page) : element(child),
  )
  if (!clip) return <g>{inside}</g>
  const { x, y, width, height } = clip
  return (
    <svg
      x={x}
      y={y}
      width={width}
      height={height}
      viewBox={`${x} ${y} ${width} ${height}`}
      aria-hidden="true"
    >
      {inside}
    </svg>
  )
}

function element(shape: Shape): ComponentChildren {
  if (shape.kind === 'text') return textElement(shape)
  return shape.kind === 'circle' ? circleElement(shape) : pathElement(shape)
}

/** A sample of the legend, drawn round its middle. */
export const SampleSvg = ({ shapes }: { shapes: readonly Shape[] }) => (
  <svg class="swatch" viewBox="-13 -8 26 16" aria-hidden="true">
    {shapes.map(element)}
  </svg>
)

const titled = (title: string | undefined) => title && <title>{title}</title>

const pathElement = ({ d, fill, pattern, stroke, width, dash, opacity, at, key, title }: PathShape) => (
  <path
    d={String(d)}
    fill={pattern ? `url(#${pattern})` : (fill ?? 'none')}
    stroke={stroke}
    stroke-width={width && width / (at?.scale ?? 1)}
    stroke-dasharray={dash?.join(' ')}
    stroke-linejoin="round"
    opacity={opacity}
    transform={at && `translate(${at.x} ${at.y}) scale(${at.scale})`}
    data-key={key}
  >
    {titled(title)}
  </path>
)

const circleElement = ({ x, y, radius, fill, stroke, width, opacity, key, title }: CircleShape) => (
  <circle
    cx={x}
    cy={y}
    r={radius}
    fill={fill}
    stroke={stroke}
    stroke-width={width}
    opacity={opacity}
    data-key={key}
  >
    {titled(title)}
  </circle>
)

const textElement = ({ x, y, text, size, weight, anchor, fill, halo, opacity }: TextShape) => (
  <text
    x={x}
    y={y}
    font-size={size}
    font-weight={weight}
    text-anchor={anchor}
    fill={fill}
    stroke={halo?.colour}
    stroke-width={halo?.width}
    stroke-linejoin="round"
    paint-order="stroke"
    opacity={opacity}
  >
    {text}
  </text>
)
