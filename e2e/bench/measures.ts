/** One run of one subject: loads it, steps it, plays it, drags it. */
import { arrivalOf, framesPerSecond, type Region } from './frames.ts'
import type { BenchServer, Sent } from './server.ts'
import { type Processor, Session, WINDOW } from './session.ts'
import type { Box, Subject } from './subjects.ts'

export interface Run {
  /** Milliseconds from the start of navigation. */
  firstPicture: number
  fullMap: number
  /** Milliseconds of processor time until the page is at rest. */
  mainCpu: number
  workerCpu: number
  graphicsCpu: number
  sent: Sent[]
  /** Milliseconds from each press of a key to the changed picture. */
  steps: number[]
  /** Milliseconds of processor time of each step until the page is at rest, all processes of the page. */
  stepCpu: number[]
  /** Milliseconds of processor time in a second of playing, all processes of the page. */
  playingCpu: number
  /** Bytes that the page's scripts hold, workers not counted. */
  heap: number
  /** Bytes of all processes of the browser together; NaN where the system does not say. */
  memory: number
  /** Pictures a second. */
  dragging: number
}

/** How much of each thing is done; 0 for not at all. */
export interface Effort {
  steps: number
  playingSeconds: number
  draggingSeconds: number
}

export const FULL: Effort = { steps: 20, playingSeconds: 8, draggingSeconds: 3 }
export const SMOKE: Effort = { steps: 2, playingSeconds: 1, draggingSeconds: 1 }

/** Milliseconds, a little fewer than the atlas lights the states which a step brought in. */
const LIT = 1400

interface Place {
  server: BenchServer
  origin: string
  box: Box
  effort: Effort
  /** Milliseconds in which the page has to come to rest each time. */
  patience?: number
  /** Milliseconds after which the whole run is given up. */
  limit?: number
}

export async function measure(subject: Subject, place: Place): Promise<Run> {
  const session = await Session.open(place.patience)
  // What is under way ends with the browser, also in a page that no longer answers.
  const limit = place.limit && setTimeout(() => session.close(), place.limit)
  try {
    const loaded = await load(session, subject, place)
    await subject.prepare(session.page)
    await session.rest()
    const stepped = await stepThrough(session, place)
    const dragging = await drag(session, place)
    const heap = await session.heap()
    const memory = session.memory(await session.processes())
    const playingCpu = await play(session, subject, place.effort)
    return { ...loaded, ...stepped, dragging, heap, memory, playingCpu }
  } finally {
    clearTimeout(limit)
    await session.close()
  }
}

const regionOf = ({ x, y, width, height }: Box): Region => ({
  left: x / WINDOW.width,
  top: y / WINDOW.height,
  right: (x + width) / WINDOW.width,
  bottom: (y + height) / WINDOW.height,
})

type Loaded = Pick<Run, 'firstPicture' | 'fullMap' | 'mainCpu' | 'workerCpu' | 'graphicsCpu' | 'sent'>

async function load(session: Session, subject: Subject, { server, origin, box }: Place): Promise<Loaded> {
  await session.watch()
  // The empty page before it is what the first picture is told from.
  await session.page.goto(`${origin}/empty.html`)
  await session.rest()
  const blank = session.take().at(-1)
  if (!blank) throw new Error('Chromium sent no frame of an empty page.')
  const before = await session.processor()
  server.sent.length = 0
  await session.page.goto(origin + subject.address(box), { waitUntil: 'commit' })
  const start = await session.page.evaluate(() => performance.timeOrigin)
  await session.rest()
  const sent = [...server.sent]
  const used = difference(before, await session.processor())
  const arrival = arrivalOf(blank, session.take(), regionOf(box))
  if (!arrival) throw new Error(`${subject.name} showed nothing.`)
  return {
    firstPicture: arrival.picture - start,
    fullMap: arrival.full - start,
    mainCpu: used.main * 1000,
    workerCpu: (used.renderer - used.main) * 1000,
    graphicsCpu: used.graphics * 1000,
    sent,
  }
}

const difference = (before: Processor, after: Processor): Processor => ({
  main: after.main - before.main,
  renderer: after.renderer - before.renderer,
  graphics: after.graphics - before.graphics,
})

/**
 * A step that changes no pixel of the map is no step. What is lit for a moment goes out later: that belongs to
 * no step either.
 */
async function stepThrough(
  session: Session,
  { effort, box }: Place,
): Promise<Pick<Run, 'steps' | 'stepCpu'>> {
  const [steps, stepCpu]: [number[], number[]] = [[], []]
  let before = session.take().at(-1)
  for (let step = 0; step < effort.steps; step++) {
    const idle = await session.processor()
    const pressed = await session.press('ArrowRight')
    await session.rest()
    const used = difference(idle, await session.processor())
    stepCpu.push((used.renderer + used.graphics) * 1000)
    const after = session.take()
    const settled = after.filter(({ time }) => time < pressed + LIT)
    const arrival = before && arrivalOf(before, settled, regionOf(box))
    if (arrival) steps.push(arrival.full - pressed)
    before = after.at(-1) ?? before
  }
  return { steps, stepCpu }
}

/** Swings the map under the pressed mouse; the pointer asks for a place by the clock, as a hand does. */
async function drag(session: Session, { box, effort }: Place): Promise<number> {
  if (effort.draggingSeconds === 0) return Number.NaN
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const { mouse } = session.page
  await mouse.move(x, y)
  await mouse.down()
  session.take()
  const start = Date.now()
  for (let away = 0; away < effort.draggingSeconds * 1000; away = Date.now() - start) {
    const swing = Math.sin(away / 400)
    await mouse.move(x + 160 * swing, y + 60 * swing)
    await session.page.waitForTimeout(4)
  }
  const seconds = (Date.now() - start) / 1000
  const frames = session.take()
  await mouse.up()
  await session.rest()
  session.take()
  return framesPerSecond(frames, regionOf(box), seconds)
}

async function play(session: Session, subject: Subject, { playingSeconds }: Effort): Promise<number> {
  if (playingSeconds === 0) return Number.NaN
  await session.stopWatching()
  await subject.play(session.page)
  const before = await session.processor()
  const start = Date.now()
  await session.page.waitForTimeout(playingSeconds * 1000)
  const used = difference(before, await session.processor())
  return ((used.renderer + used.graphics) * 1000) / ((Date.now() - start) / 1000)
}
