/** Every package that the atlas is shipped with, each with its licence. Fetched when it is first opened. */
import { useSignal } from '@preact/signals'
import { loadLicences } from '../data.ts'
import { t } from '../i18n.ts'
import type { Licence } from '../licences/licence.ts'
import { Outward } from './card/Outward.tsx'
import { later } from './later.tsx'

const Packages = later(null, async () => {
  const packages = await loadLicences()
  return () => <List packages={packages} />
})

export function Software() {
  const opened = useSignal(false)
  return (
    <details
      class="software"
      onToggle={({ currentTarget }) => {
        opened.value ||= currentTarget.open
      }}
    >
      <summary>{t('about.software')}</summary>
      {opened.value && <Packages />}
    </details>
  )
}

function List({ packages }: { packages: Licence[] }) {
  return (
    <>
      <p class="small muted">{t('about.software.count', { n: packages.length })}</p>
      <ul>
        {packages.map((row) => (
          <li key={`${row.name} ${row.version}`}>
            <details>
              <summary>
                {row.name} {row.version} <span class="muted">{row.licence}</span>
              </summary>
              {row.address && (
                <p class="small">
                  <Outward address={row.address}>{row.address}</Outward>
                </p>
              )}
              <pre lang="en">{row.text ?? t('about.software.none', { licence: row.licence })}</pre>
            </details>
          </li>
        ))}
      </ul>
    </>
  )
}
