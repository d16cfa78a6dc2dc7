/** Format and size: pixels of a screen, or paper with its orientation and density. */
import { useSignalEffect } from '@preact/signals'
import { FORMATS } from '../../export/index.ts'
import {
  DENSITY,
  evened,
  LONGEST_SHAPE,
  millimetresOf,
  ORIENTATIONS,
  PAPERS,
  SCREENS,
  type Sheet,
  SIDE,
  shrink,
} from '../../export/sizes.ts'
import { t } from '../../i18n.ts'
import {
  askBrowser,
  change,
  choices,
  impossible,
  isPaper,
  nameOf,
  refusal,
  sheet,
  takeSheet,
} from './choices.ts'

export function SizeChoices() {
  const { size } = choices.value
  useSignalEffect(askBrowser)
  return (
    <>
      <FormatChoices />
      <label class="export-line">
        <span>{t('export.size')}</span>
        <select
          id="export-size"
          value={size}
          onChange={(event) => change({ size: event.currentTarget.value })}
        >
          <optgroup label={t('export.size.screen')}>
            {SCREENS.map((screen) => (
              <option key={nameOf(screen)} value={nameOf(screen)}>
                {screen.width} × {screen.height}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('export.size.paper')}>
            {PAPERS.map((paper) => (
              <option key={paper} value={paper}>
                {paper}
              </option>
            ))}
          </optgroup>
          <option value="custom">{t('export.size.custom')}</option>
        </select>
      </label>
      {isPaper(size) && <PaperChoices />}
      {size === 'custom' && <PixelChoices />}
      <Extent />
    </>
  )
}

function FormatChoices() {
  const { format } = choices.value
  const missing = FORMATS.filter(({ id }) => impossible.value.has(id))
  return (
    <>
      <fieldset class="export-formats">
        <legend>{t('export.format')}</legend>
        {FORMATS.map((one) => (
          <label key={one.id}>
            <input
              type="radio"
              name="export-format"
              value={one.id}
              checked={one === format}
              disabled={one !== format && missing.includes(one)}
              onChange={() => change({ format: one })}
            />
            {one.name}
          </label>
        ))}
      </fieldset>
      {missing.length > 0 && (
        <p class="small muted export-missing">
          {t('export.missing', { formats: missing.map(({ name }) => name).join(', ') })}
        </p>
      )}
    </>
  )
}

function PaperChoices() {
  const { orientation, dpi, format } = choices.value
  return (
    <>
      <label class="export-line">
        <span>{t('export.orientation')}</span>
        <select
          id="export-orientation"
          value={orientation}
          onChange={({ currentTarget: { value } }) =>
            change({ orientation: ORIENTATIONS.find((one) => one === value) ?? orientation })
          }
        >
          {ORIENTATIONS.map((one) => (
            <option key={one} value={one}>
              {t(`export.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {format.kind === 'pixels' && (
        <NumberField
          id="export-dpi"
          label={t('export.density')}
          value={dpi}
          least={DENSITY.least}
          most={DENSITY.most}
          onChange={(value) => change({ dpi: value })}
        />
      )}
    </>
  )
}

function PixelChoices() {
  const { width, height, format } = choices.value
  const limits = { least: SIDE.least, most: format.most }
  return (
    <>
      <NumberField
        {...limits}
        id="export-width"
        label={t('export.width')}
        value={width}
        onChange={(value) => change({ width: value })}
      />
      <NumberField
        {...limits}
        id="export-height"
        label={t('export.height')}
        value={height}
        onChange={(value) => change({ height: value })}
      />
    </>
  )
}

interface NumberFieldProps {
  id: string
  label: string
  value: number
  least: number
  most: number
  step?: number
  onChange: (value: number) => void
}

export function NumberField({ id, label, value, least, most, step = 1, onChange }: NumberFieldProps) {
  return (
    <label class="export-line">
      <span>{label}</span>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        value={value}
        min={least}
        max={most}
        step={step}
        onChange={({ currentTarget }) => onChange(currentTarget.valueAsNumber || 0)}
      />
    </label>
  )
}

/** What the choice comes to, or why it cannot be. */
function Extent() {
  const { width, height } = sheet.value
  const { format } = choices.value
  const paper = millimetresOf(sheet.value)
  const millimetres = t('export.millimetres', { width: tenths(paper.width), height: tenths(paper.height) })
  const pixels = t('export.pixels', { width, height })
  const { most, name } = format
  const values = { least: SIDE.least, most, shape: LONGEST_SHAPE, size: pixels, format: name }
  if (refusal.value)
    return (
      <>
        <p class="small export-refusal" role="alert">
          {t(`export.refusal.${refusal.value}`, values)}
        </p>
        {refusal.value === 'large' && <Largest sheet={shrink(sheet.value, format.most)} />}
        {refusal.value === 'odd' && <Largest sheet={evened(sheet.value)} />}
      </>
    )
  if (format.kind === 'vectors') return <p class="small muted">{millimetres}</p>
  return <p class="small muted">{sheet.value.paper ? `${millimetres} · ${pixels}` : pixels}</p>
}

/** Offers the largest page of that shape that works. */
export function Largest({ sheet: largest }: { sheet: Sheet }) {
  return (
    <button type="button" class="button export-largest" onClick={() => takeSheet(largest)}>
      {t('export.useLargest', { width: largest.width, height: largest.height })}
    </button>
  )
}

const tenths = (millimetres: number) => Math.round(millimetres * 10) / 10
