/** Tiles of events out of a PMTiles file beside the page, by ranges. Fetched with the first tile that is wanted. */
import { EtagMismatch, PMTiles, type RangeResponse, type Source } from 'pmtiles'
import { DataError } from '../../data.ts'
import { fetchRange, NoRanges } from '../../fetching.ts'

class FileInRanges implements Source {
  constructor(private readonly file: string) {}

  getKey(): string {
    return this.file
  }

  async getBytes(offset: number, length: number, signal?: AbortSignal, tag?: string): Promise<RangeResponse> {
    const { bytes, version } = await fetchRange(`./data/${this.file}`, { offset, length }, signal)
    // The atlas was published anew meanwhile: PMTiles begins again with what the file is now.
    if (tag && version && version !== tag) throw new EtagMismatch(`${this.file} has changed`)
    return { data: bytes.buffer, ...(version === undefined ? {} : { etag: version }) }
  }
}

const archives = new Map<string, PMTiles>()

/** The bytes of a tile, none where it holds nothing. */
export async function readTile(
  file: string,
  [z, x, y]: readonly [number, number, number],
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const archive = archives.get(file) ?? new PMTiles(new FileInRanges(file))
  archives.set(file, archive)
  try {
    return (await archive.getZxy(z, x, y, signal))?.data ?? new ArrayBuffer(0)
  } catch (error) {
    if (signal.aborted) throw error
    // It remembers what failed: the next to ask begins anew.
    if (archives.get(file) === archive) archives.delete(file)
    throw new DataError(file, reasonOf(error), error)
  }
}

/** What the browser could not fetch is a TypeError; what came but is no archive is anything else. */
function reasonOf(error: unknown): DataError['reason'] {
  if (error instanceof NoRanges) return 'noRanges'
  const isAnswer =
    error instanceof Error && !(error instanceof TypeError) && !/^(status|silent)/.test(error.message)
  return isAnswer ? 'unreadable' : 'unreachable'
}
