/** How much the files of facts may hold: whoever is handed a hostile one gets a sentence, soon, and no map that cannot be carried. */

/** One cell of a table or one text of a JSON file, in UTF-16 units. */
export const LONGEST_TEXT = 10_000
/** Lines of a table: five times as many as the largest that was measured has. */
export const MOST_LINES = 500_000
/** Problems that are named of one file; what comes after them is not read. */
export const MOST_PROBLEMS = 100
/** A sentence about a problem, in UTF-16 units; it may repeat what it is about. */
export const LONGEST_SENTENCE = 2000
