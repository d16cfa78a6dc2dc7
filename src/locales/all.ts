/** All languages at once: for Node, where nothing is fetched. */
import { learn } from '../i18n.ts'
import { en } from './en.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

learn('zh-Hant', zhHant)
learn('zh-Hans', zhHans)
learn('en', en)
