import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from './test.ts'

test.use({ renderer: 'figure' })

test('the data behind the figure come with their sources and licence', async ({ atlas }) => {
  await atlas.open('year=2003..2009&mode=joined&lang=en&layers=psi,events')
  const { name, bytes } = await atlas.saveData('geojson')
  expect(name).toBe('psi_joined-2003-2009_en_geojson.zip')
  const files = unzipSync(bytes)
  expect(Object.keys(files)).toEqual([
    'psi-states_joined-2003-2009_en.geojson',
    'psi-events_2003-2009_en.geojson',
  ])
  const states = JSON.parse(strFromU8(files['psi-states_joined-2003-2009_en.geojson']!))
  expect(states.features.length).toBeGreaterThan(230)
  expect(states.licence).toContain('Natural Earth')
  const france = states.features.find(({ id }: { id: string }) => id === 'FRA')
  expect(france.geometry.type).toMatch(/Polygon/)
  expect(france.properties).toMatchObject({ psi_standing: 'founder', psi_shown: 'joined' })
  expect(france.properties.sources.length).toBeGreaterThan(0)

  const csv = await atlas.saveData('csv')
  const table = strFromU8(unzipSync(csv.bytes)['psi-events_2003-2009_en.csv']!)
  expect(table.split('\r\n')[0]).toMatch(/source_addresses,licence$/)
  expect(table).toContain('GeoNames (CC BY 4.0)')
})
