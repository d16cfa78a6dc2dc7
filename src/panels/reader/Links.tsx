/** Links out of the text, named by the server they lead to. */
import type { Note, Passage } from '../../../geo/model.ts'
import { t } from '../../i18n.ts'
import { Outward } from '../card/Outward.tsx'

/** The address's server; the address itself when it cannot be read. */
function hostOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '')
  } catch {
    return address
  }
}

const ARCHIVES = new Set(['web.archive.org', 'archive.org', 'archive.today', 'archive.ph', 'archive.is'])

interface OutwardHostProps {
  address: string
  /** Only an arrow to be seen, as in running text. */
  brief?: boolean
}

export function OutwardHost({ address, brief }: OutwardHostProps) {
  const host = hostOf(address)
  const words = ARCHIVES.has(host) ? `${t('card.archive')} (${host})` : host
  return (
    <Outward address={address}>
      {brief ? (
        <>
          <span aria-hidden="true">↗</span>
          <span class="visually-hidden">{words}</span>
        </>
      ) : (
        <bdi>{words}</bdi>
      )}
    </Outward>
  )
}

/** Where a note leads: its archived copy when the original is marked dead, and its other links. */
export function NoteLinks({ note, passage }: { note: Note | null; passage: Passage }) {
  const shown = [
    note?.archive,
    note?.dead ? null : note?.address,
    ...passage.links.map(({ address }) => address),
  ]
  const addresses = [...new Set(shown.filter((address) => typeof address === 'string'))]
  return (
    <span class="note-links small">
      {addresses.map((address) => (
        <OutwardHost key={address} address={address} />
      ))}
      {note?.dead && note.address && (
        <span class="muted">
          {t('card.dead')} (<bdi>{hostOf(note.address)}</bdi>)
        </span>
      )}
    </span>
  )
}
