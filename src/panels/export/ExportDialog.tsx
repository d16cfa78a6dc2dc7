/** Left, the page as it will be saved; right, what it is and how large. */

import { DataChoices } from './DataChoices.tsx'
import { PartChoices } from './PartChoices.tsx'
import { Preview } from './Preview.tsx'
import { ProjectionChoice } from './ProjectionChoice.tsx'
import { Saving } from './Saving.tsx'
import { SeriesChoices } from './SeriesChoices.tsx'
import { SizeChoices } from './SizeChoices.tsx'
import './export.css'

export function ExportDialog() {
  return (
    <div class="export-body">
      <Preview />
      <div class="export-choices">
        <SizeChoices />
        <ProjectionChoice />
        <SeriesChoices />
        <PartChoices />
        <Saving />
        <DataChoices />
      </div>
    </div>
  )
}
