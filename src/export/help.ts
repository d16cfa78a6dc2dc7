/** What the command line's `--help` says. */
import { LANGUAGES } from '../../geo/model.ts'
import { FIGURE_VIEWS } from '../figure/projections.ts'
import { LAYERS, MODES, THEMES } from '../state.ts'
import { COMMAND_FORMATS } from './arguments.ts'
import { DENSITY, PAPERS, SIDE } from './sizes.ts'

export const HELP = `Draws figures of the Nonproliferation Atlas as files, without a browser.

  npm run export -- --year 2009 --format svg --lang en --size 3508x2480 --out figure.svg
  npm run export -- --years 2003..2016 --size A4 --format pdf --out years.pdf

What is shown
  --year YEAR          a year, or a span in one picture: 2003..2009. Default: the last year
  --years FROM..TO     a series: one SVG or PNG a year, or one PDF of a page a year
  --mode NAME          which memberships a span shows: ${MODES.join(', ')}. Default: ${MODES[0]}
  --multiples LIST     a grid of years on one page: 2003,2009,2016,2025
  --compare YEAR[,WAY] that year beside the year of --year: swipe or side for two maps, difference for one
  --layers LIST        any of ${LAYERS.join(',')}. Default: all but arcs
  --place ID           the chosen state, city or event: KOR, seoul
  --map ZOOM/LAT/LON   a part of the world, as the atlas's address has it. Default: the whole world
  --projection NAME    ${FIGURE_VIEWS.join(', ')}
  --lang TAG           ${LANGUAGES.join(', ')}
  --theme NAME         ${THEMES.join(', ')}

The page
  --size SIZE          pixels (1920x1080; ${SIDE.least} to ${SIDE.most} a side), or ${PAPERS.join(', ')}
  --orientation WAY    of paper: landscape, portrait
  --dpi NUMBER         of paper, ${DENSITY.least} to ${DENSITY.most} pixels to the inch. Default: 300
  --title TEXT, --subtitle TEXT    instead of the atlas's own
  --link ADDRESS       the address as a QR code; {year} in it stands for the picture's year
  --without LIST       leave out any of title,subtitle,year,legend,total,notes,scaleBar,north
  --insets             small maps of Europe and the Caribbean beside a round map of the world
  --transparent        no background
  --outlined           letters as shapes, for machines without the fonts (PNG always)

The file
  --format NAME        ${COMMAND_FORMATS.join(', ')}. Default: as the name of --out ends, else svg
  --out FILE           where to; in a series the year is added, or stands where {year} is written.
                       Default: a name that says what is shown, in this folder
  --help               this text

Ends with 0 when all is written, 2 for words it cannot use, 1 for anything else; then it leaves no file behind.
`
