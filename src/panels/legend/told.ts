/** What the legend counts, of the chosen years or of each of two maps. */
import { computed } from '@preact/signals'
import { yearsTold } from '../../comparing.ts'
import { t } from '../../i18n.ts'
import { settings, writeYears, type Years } from '../../state.ts'

export const told = computed(() => yearsTold(settings.value))

/** With its years before it where there are two of them. */
export const ofYears = (years: Years, words: string | number): string =>
  told.value.length > 1 ? t('legend.ofYears', { years: writeYears(years), words }) : String(words)

/** One count, or that of each map with its years. */
export const countWords = (countIn: (years: Years) => number): string =>
  told.value.map((years) => ofYears(years, countIn(years))).join(t('legend.between'))
