/** In any time zone, on a machine of any language, the atlas says the same years in the digits of its own language. */

import { exploreOn } from './drivers/explore.ts'
import { textsOf } from './drivers/texts.ts'
import { expect, test } from './test.ts'

test.use({ renderer: 'figure', locale: 'ar-EG' })

for (const timezoneId of ['Pacific/Kiritimati', 'Asia/Kolkata', 'America/Los_Angeles'])
  test.describe(timezoneId, () => {
    test.use({ timezoneId })
    test('years, dates and numbers are the same, and can be read', async ({ atlas, page }) => {
      await atlas.open('year=2009&lang=en&place=KOR&map=6/36/128')
      await expect(exploreOn(page).scale()).toBeVisible()
      await expect.poll(() => atlas.year()).toBe('2009')
      await expect(atlas.card()).toContainText('Joined 26 May 2009')
      const said = (await textsOf(page)).map(({ text }) => text)
      expect(said.filter((text) => /(?![0-9])\p{Nd}/u.test(text))).toEqual([])
      expect(said.filter((text) => text.includes('2009')).length).toBeGreaterThan(3)
    })
  })
