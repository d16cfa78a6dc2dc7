/** Says of files of data how many events of the years are not in them, since they come as tiles. */
import { countTiled } from '../event-tiles.ts'
import { t } from '../i18n.ts'
import type { Years } from '../state.ts'
import { useAtlas } from './context.ts'

export function WithoutTiled({ years }: { years: Years }) {
  const n = countTiled(useAtlas().lookup.atlas.eventTiles, years)
  return n > 0 && <p class="small muted">{t('tiled.data', { n })}</p>
}
