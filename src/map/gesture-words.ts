/** What MapLibre says where a gesture is left to the page around the map, under its own names. */
import type { Language } from '../../geo/model.ts'
import { translate } from '../i18n.ts'

export const gestureWords = (language: Language): Record<string, string> => ({
  'CooperativeGesturesHandler.WindowsHelpText': translate(language, 'embed.wheel', { key: 'Ctrl' }),
  'CooperativeGesturesHandler.MacHelpText': translate(language, 'embed.wheel', { key: '⌘' }),
  'CooperativeGesturesHandler.MobileHelpText': translate(language, 'embed.fingers'),
})
