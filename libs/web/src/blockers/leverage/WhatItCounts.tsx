import { Section } from '../../page/index.js';

/** What leverage counts, what it assumes, what it guarantees and where it fails. */
export function WhatItCounts() {
  return (
    <Section title="What this counts, and what it assumes">
      <ul>
        <li>It counts items: one indicator of one authority that answered. An item can be reported when a system or a tracker holds it, as a moderated rating says or else the authority itself. Every other answer blocks it; “does not apply” and “not known” do neither.</li>
        <li>A blocker of the register blocks an item when it is open, names the indicator, is about the authority’s system (or about all), and answers to a barrier that the authority ticked: for the item itself or, where it ticked none there, for its level. “Another agency holds it” and “not recorded” count as barriers by themselves.</li>
        <li>An item unlocks only when everything that blocks it is gone. It is assumed that nothing else then stands in the way, and that removing a blocker removes it for everybody.</li>
        <li>The suggested order takes the blocker that unlocks most each time. Where every item has one blocker, no choice of as many blockers unlocks more. Where blockers block jointly there is no such guarantee, and it can be far off: if two blockers together block 100 items and two others one item each, the first two steps unlock 2 items, while the pair would unlock 100. That is why pairs are shown.</li>
        <li>Nothing of this is stored: it is counted anew from the answers and the register each time.</li>
      </ul>
    </Section>
  );
}
