/** Under the map in another page: whose words and shapes these are, and the way to the whole atlas. */
import { address } from '../../address.ts'
import { t } from '../../i18n.ts'
import { wholeAddress } from './links.ts'

export const EmbedCredits = () => (
  <footer class="embed-credits small">
    <span class="muted">{t('embed.credits')}</span>
    <a href={wholeAddress(address.value)} target="_blank" rel="noopener">
      {t('embed.open', { title: t('title') })}
    </a>
  </footer>
)
