/** Layers and legend in one: each layer can be switched, and says what it shows and how much of it. */
import { t } from '../../i18n.ts'
import { BordersLink } from '../borders/Borders.tsx'
import { Relations } from '../relations/Relations.tsx'
import { DashSwatch, DotSwatch } from '../swatches.tsx'
import { ArcsLayer } from './ArcsLayer.tsx'
import { EventsLayer } from './EventsLayer.tsx'
import { Key } from './LayerEntry.tsx'
import { PlacesLayer } from './PlacesLayer.tsx'
import { PsiLayer } from './PsiLayer.tsx'
import { HostsLayer, ParticipantsLayer } from './SummitLayers.tsx'

export function Legend() {
  return (
    <section class="legend" id="legend" aria-label={t('layers.name')}>
      <PsiLayer />
      <ParticipantsLayer />
      <HostsLayer />
      <ArcsLayer />
      <EventsLayer />
      <PlacesLayer />
      <Relations />
      <ul class="keys small">
        <Key swatch={<DotSwatch />}>{t('legend.dot')}</Key>
        <Key swatch={<DashSwatch />}>
          {t('legend.dashed')} <BordersLink />
        </Key>
      </ul>
    </section>
  )
}
