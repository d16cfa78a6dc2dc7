/** What the atlas is, how it counts years, its border policy and its credits, in a dialog. */
import { useRef } from 'preact/hooks'
import { writeDate } from '../dates.ts'
import { t } from '../i18n.ts'
import { language } from '../state.ts'
import { BordersLink } from './borders/Borders.tsx'
import { Outward } from './card/Outward.tsx'
import { useAtlas } from './context.ts'
import { DialogHead } from './DialogHead.tsx'
import { LightMapChoice } from './LightMapChoice.tsx'
import { Software } from './Software.tsx'

export function About() {
  const { lookup } = useAtlas()
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <button type="button" class="button" onClick={() => dialog.current?.showModal()}>
        {t('about.name')}
      </button>
      <dialog ref={dialog} class="about" aria-labelledby="about-title">
        <DialogHead id="about-title" title={t('about.name')} onClose={() => dialog.current?.close()} />
        <p>{t('about.what')}</p>
        <p>{t('about.time')}</p>
        <p>
          {t('about.borders')} <BordersLink />
        </p>
        <h3>{t('about.articles')}</h3>
        <ul>
          {lookup.atlas.articles.map((article) => (
            <li key={article.id}>
              <Outward address={article.address}>
                <bdi lang={article.language}>{article.title}</bdi>
              </Outward>
              {' · '}
              <Outward address={article.licence.address}>{article.licence.name}</Outward>
              <span class="muted"> ({writeDate(language.value, article.copied)})</span>
            </li>
          ))}
        </ul>
        <h3>{t('about.data')}</h3>
        <ul>
          <li>{t('about.geonames')}</li>
          <li>{t('about.naturalEarth')}</li>
          <li>{t('about.cldr')}</li>
          <li>{t('about.fonts')}</li>
        </ul>
        <LightMapChoice />
        <Software />
      </dialog>
    </>
  )
}
