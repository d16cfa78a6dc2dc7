/** The scale of the map as it is seen now; nothing where one length would not be true all over it. */
import { useEffect, useState } from 'preact/hooks'
import { t } from '../i18n.ts'
import { language, seen, view } from '../state.ts'

type Measure = typeof import('../figure/scale-bar.ts').liveScale

export function ScaleBar() {
  const [measure, setMeasure] = useState<Measure | null>(null)
  const now = seen.value
  const there = now !== null
  useEffect(() => {
    if (!there) return
    // Without it the map only lacks its scale: nothing is said of a failure.
    import('../figure/scale-bar.ts').then(
      ({ liveScale }) => setMeasure(() => liveScale),
      () => {},
    )
  }, [there])
  const scale = now && measure?.(view.value, now.camera, now.width, now.height)
  if (!scale) return null
  const words = new Intl.NumberFormat(language.value).format(scale.kilometres)
  return (
    <div
      class="scale"
      data-over-map
      role="img"
      aria-label={t('scale.name', { n: words })}
      title={t('scale.name', { n: words })}
    >
      <span class="scale-words" aria-hidden="true">
        {t('scale.kilometres', { n: words })}
      </span>
      <span class="scale-line" style={{ width: `${scale.pixels}px` }} />
    </div>
  )
}
