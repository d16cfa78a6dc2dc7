/**
 * Minds the poster, a script of its own without a library: it stands where the map will be, and gives way to it,
 * or to an address that asks for another picture. Nothing else knows of it.
 */

/** Addresses whose map looks like the poster: words and language are not on it. */
const HOME = /^#?(lang=[\w-]*)?$/

const poster = document.getElementById('poster')

/** Over the element that the map is made in, wherever the page has put it. */
function stand(map: Element): void {
  const { left, top, right, bottom } = map.getBoundingClientRect()
  const air = [top, innerWidth - right, innerHeight - bottom, left].map((side) => `${side}px`).join(' ')
  if (poster && poster.style.inset !== air) poster.style.inset = air
}

function mind(poster: HTMLElement): void {
  const sizes = new ResizeObserver(([map]) => map && stand(map.target))
  let seen: Element | null = null
  const leave = () => {
    poster.remove()
    sizes.disconnect()
    changes.disconnect()
  }
  const look = () => {
    const map = document.querySelector<HTMLElement>('.map')
    if (!HOME.test(location.hash) || map?.dataset.drawn === 'true') return leave()
    if (!map) return
    if (map !== seen) sizes.observe(map)
    seen = map
    stand(map)
  }
  const changes = new MutationObserver(look)
  changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-drawn'] })
  addEventListener('hashchange', look)
  look()
}

if (poster) mind(poster)
