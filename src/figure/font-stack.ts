/** The families a text of the figure asks for, for programs that take fonts from the system alone. */

/**
 * What stands in for the project's Latin letters, on every system, on Windows, macOS and Linux. All of them run as
 * wide as Noto Sans or narrower: what was laid out beside other things stays beside them. Latin stands before Chinese,
 * since Chinese fonts have Latin letters too.
 */
const LATIN = [
  ...['Noto Sans', 'Open Sans'],
  ...['Segoe UI', 'Helvetica Neue', 'Liberation Sans', 'Arial', 'DejaVu Sans Condensed'],
]

/** Common to many Linux systems, and better than boxes. */
const LAST_CHINESE = ['WenQuanYi Micro Hei', 'Droid Sans Fallback']

/** A Chinese character is as wide as it is high in each of them. */
const CHINESE = {
  'zh-Hant': ['Noto Sans TC', 'Noto Sans CJK TC', 'Source Han Sans TC', 'PingFang TC', 'Microsoft JhengHei'],
  'zh-Hans': ['Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei'],
}

/** CSS families for a figure of that language, the project's own first. */
export function fontStack(family: string, language: string): string {
  const chinese = language === 'zh-Hans' ? CHINESE['zh-Hans'] : CHINESE['zh-Hant']
  const names = [family, ...LATIN, ...chinese, ...LAST_CHINESE]
  return `${names.map((name) => `'${name}'`).join(', ')}, sans-serif`
}
