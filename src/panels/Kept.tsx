/** Words whose bracketed part stays together while there is room for it: Chinese would be broken anywhere. */
export const Kept = ({ words }: { words: string }) => (
  <>
    {words.split(/(（[^）]*）)/u).map((part, index) =>
      index % 2 === 0 ? (
        part
      ) : (
        <span key={part} class="kept">
          {part}
        </span>
      ),
    )}
  </>
)
