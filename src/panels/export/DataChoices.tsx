/** Saves the data behind the figure, with their sources and licences. */
import { useSignal } from '@preact/signals'
import { writeCsv, writeGeoJson } from '../../export/data.ts'
import { download } from '../../export/download.ts'
import { archiveName } from '../../export/index.ts'
import { t } from '../../i18n.ts'
import { settings } from '../../state.ts'
import { useAtlas } from '../context.ts'
import { WithoutTiled } from '../WithoutTiled.tsx'
import { figureData } from './figure-data.ts'
import { useSources } from './Preview.tsx'

const FORMATS = {
  csv: { write: writeCsv, type: 'text/csv;charset=utf-8', label: 'CSV' },
  geojson: { write: writeGeoJson, type: 'application/geo+json', label: 'GeoJSON' },
} as const
type DataFormat = keyof typeof FORMATS

export function DataChoices() {
  const { lookup } = useAtlas()
  const { shapes } = useSources()
  const saved = useSignal('')
  const save = async (format: DataFormat) => {
    const { years, language, layers } = settings.value
    const { write, type } = FORMATS[format]
    const source = { lookup, areas: shapes.areas, language, years }
    const files = figureData(source, layers, format).map(({ name, table }) => ({
      name,
      content: new Blob([write(table)], { type }),
    }))
    const [only] = files
    if (!only) return
    const name = files.length === 1 ? only.name : archiveName(settings.value, format)
    const { archiveOf } = await import('../../export/archive.ts')
    download(files.length === 1 ? only.content : await archiveOf(files), name)
    saved.value = name
  }
  return (
    <fieldset class="export-data">
      <legend>{t('export.data')}</legend>
      <div class="export-buttons">
        {(Object.keys(FORMATS) as DataFormat[]).map((format) => (
          <button
            key={format}
            type="button"
            class="button"
            data-download={format}
            disabled={settings.value.layers.size === 0}
            onClick={() => save(format)}
          >
            {t('export.data.save', { format: FORMATS[format].label })}
          </button>
        ))}
      </div>
      <p class="small muted">{t('export.data.what')}</p>
      {settings.value.layers.has('events') && <WithoutTiled years={settings.value.years} />}
      <p class="small" role="status">
        {saved.value && t('export.done', { file: saved.value })}
      </p>
    </fieldset>
  )
}
