/** The very page that will be saved, drawn by the same code on a smaller canvas. */
import { useSignal, useSignalEffect } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { loadFonts } from '../../export/page-fonts.ts'
import { sceneOf } from '../../export/save.ts'
import { drawScene } from '../../figure/canvas.ts'
import { t } from '../../i18n.ts'
import { useAtlas } from '../context.ts'
import { picture, refusal } from './choices.ts'

/** Canvas pixels of the longer side: enough for a dense screen. */
const LONGER_SIDE = 1200
/** Milliseconds of rest after a letter is typed. */
const REST = 120

export function Preview() {
  const sources = useSources()
  const canvas = useRef<HTMLCanvasElement>(null)
  const description = useSignal('')
  useSignalEffect(() => {
    const order = picture.value
    if (refusal.value !== null) return
    let current = true
    const timer = setTimeout(async () => {
      const scene = sceneOf(sources, order, 'pixels')
      // Without its fonts the preview still shows the page; saving says what is wrong.
      await loadFonts(scene).catch(() => {})
      // In memory: a graphics card that is software takes seconds for it, and the picture itself waits behind.
      const context = current && canvas.current?.getContext('2d', { willReadFrequently: true })
      if (!context) return
      const scale = LONGER_SIDE / Math.max(scene.width, scene.height)
      context.canvas.width = Math.round(scene.width * scale)
      context.canvas.height = Math.round(scene.height * scale)
      drawScene(context, scene, { width: context.canvas.width, height: context.canvas.height, top: 0 })
      description.value = `${scene.title}. ${scene.description}`
    }, REST)
    return () => {
      current = false
      clearTimeout(timer)
    }
  })
  return (
    <figure class="export-preview">
      <canvas ref={canvas} role="img" aria-label={description.value || t('export.preview')} />
      <figcaption class="small muted">{t('export.preview')}</figcaption>
    </figure>
  )
}

/** What pictures are drawn from. */
export function useSources() {
  const { lookup, drawing } = useAtlas()
  if (!drawing.value) throw new Error('The dialog was drawn before there were shapes to draw.')
  return { atlas: lookup.atlas, ...drawing.value }
}
