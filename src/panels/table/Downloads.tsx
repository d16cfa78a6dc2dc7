/** What is listed, or everything there is, as CSV or GeoJSON. */
import { useSignal } from '@preact/signals'
import { writeCsv, writeGeoJson } from '../../export/data.ts'
import { download } from '../../export/download.ts'
import { t } from '../../i18n.ts'
import type { Section, TableRecord } from '../../records.ts'
import { language, type Years, years } from '../../state.ts'
import { useAtlas } from '../context.ts'
import { WithoutTiled } from '../WithoutTiled.tsx'
import { dataFileName, datasetOf } from './datasets.ts'

interface DownloadProps {
  section: Section
  shown: TableRecord[]
  all: () => TableRecord[]
  allCount: number
}

const FORMATS = {
  csv: { write: writeCsv, type: 'text/csv;charset=utf-8', label: 'CSV' },
  geojson: { write: writeGeoJson, type: 'application/geo+json', label: 'GeoJSON' },
} as const
type FormatName = keyof typeof FORMATS

export function Downloads({ section, shown, all, allCount }: DownloadProps) {
  const { lookup, drawing } = useAtlas()
  const saved = useSignal('')
  const everyYear: Years = { from: lookup.atlas.firstYear, to: lookup.atlas.lastYear }
  const save = (extent: 'shown' | 'all', format: FormatName) => {
    const records = extent === 'all' ? all() : shown
    const of = extent === 'all' && section !== 'states' ? everyYear : years.value
    const source = { lookup, areas: drawing.value?.shapes.areas ?? [], language: language.value, years: of }
    const { write, type } = FORMATS[format]
    const name = dataFileName(section, extent, source, format)
    download(new Blob([write(datasetOf(section, records, source))], { type }), name)
    saved.value = name
  }
  return (
    <details class="downloads">
      <summary>{t('table.download')}</summary>
      <div class="download-buttons">
        {(['shown', 'all'] as const).flatMap((extent) => {
          const n = extent === 'all' ? allCount : shown.length
          return (Object.keys(FORMATS) as FormatName[]).map((format) => (
            <button
              key={`${extent} ${format}`}
              type="button"
              class="button"
              data-download={`${extent}-${format}`}
              disabled={n === 0 || (format === 'geojson' && !drawing.value)}
              onClick={() => save(extent, format)}
            >
              {t(`table.save.${extent}`, { n, format: FORMATS[format].label })}
            </button>
          ))
        })}
      </div>
      <p class="small muted">{t(`table.licence.${section}`)}</p>
      {section === 'events' && <WithoutTiled years={everyYear} />}
      <p class="small" role="status">
        {saved.value && t('export.done', { file: saved.value })}
      </p>
    </details>
  )
}
