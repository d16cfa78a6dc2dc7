/**
 * Minds the poster, a script of its own without a library: it stands where the map will be, and gives way to it,
 * or to an address that asks for another picture. Runs before the page is painted, and
 * perhaps before the poster is read.
 */

/** Addresses whose map looks like the poster: words and language are not on it. */
const HOME = /^#?(lang=[\w-]*)?$/

/** Over the element that the map is made in, wherever the page has put it. */
function stand(poster: HTMLElement, map: Element): void {
  const { left, top, right, bottom } = map.getBoundingClientRect()
  const air = [top, innerWidth - right, innerHeight - bottom, left].map((side) => `${side}px`).join(' ')
  if (poster.style.inset !== air) poster.style.inset = air
}

/** Frame by frame: the map moves as fonts come and windows change, which no observer tells. */
function look(): void {
  const poster = document.getElementById('poster')
  const map = document.querySelector<HTMLElement>('.map')
  if (!poster && document.readyState !== 'loading') return
  if (poster && (!HOME.test(location.hash) || map?.dataset.drawn === 'true')) {
    poster.remove()
    return
  }
  if (poster && map) stand(poster, map)
  requestAnimationFrame(look)
}

look()
