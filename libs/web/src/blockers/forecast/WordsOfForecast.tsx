/** What each band means, and what a supposition does. */
export function WordsOfForecast() {
  return (
    <ul>
      <li>Ready now: rated green for the level, by a moderated rating or else by the authority itself.</li>
      <li>Expected by plan: the latest day among its improvement plans against blockers of the level. A plan that was dropped or has no day says nothing; one that is done counts as met.</li>
      <li>Expected by declaration: it made no such plan, and its longest lead time after the day on which it answered, or the month in which it could start, has come.</li>
      <li>A later date: it gave a day that has not come by then. No date given: neither plan nor lead time nor month.</li>
      <li>If blockers are gone, an authority is ready on the first day when nothing else blocks any of its items of the level, and a plan against such a blocker counts as met. Nobody becomes later by it.</li>
      <li>Authorities that have not answered are not counted anywhere.</li>
    </ul>
  );
}
