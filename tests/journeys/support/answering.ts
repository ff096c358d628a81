import type { Locator, Page } from 'playwright-core';

/** Answers every question of the section that is open with its first choice, "7" or a word; questions that come up meanwhile too. */
export async function answerSection(page: Page, choices: Record<string, string> = {}): Promise<void> {
  const places = page.locator('.m-place');
  for (let index = 0; index < await places.count(); index += 1) {
    const place = places.nth(index);
    if (await place.isVisible()) await answer(place, choices[(await place.getAttribute('data-question')) ?? '']);
  }
}

async function answer(place: Locator, choice: string | undefined): Promise<void> {
  const chosen = place.locator('.govuk-radios__input, .govuk-checkboxes__input').and(place.locator(choice ? `[value="${choice}"]` : '*'));
  const typed = place.locator('input.govuk-input:not(.m-reveal *), textarea.govuk-textarea:not(.m-reveal *)');
  if (await typed.count() === 1) await typed.fill(choice ?? ((await typed.getAttribute('inputmode')) ? '7' : 'Some words'));
  else if (await typed.count() === 3) await fillDay(place, ['1', '4', '2024']);
  else await chosen.first().check();
}

/** Fills the three fields of a date. */
export async function fillDay(place: Locator, day: readonly [string, string, string]): Promise<void> {
  for (const [index, label] of ['Day', 'Month', 'Year'].entries()) await place.getByLabel(label).fill(day[index]!);
}

/** Goes on from a section, to whatever page comes of it. */
export async function saveAndContinue(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Save and continue' }).click()]);
}

/** The place of a question, and of a grid's row. */
export function placeOf(page: Page, question: string, row = ''): Locator {
  return page.locator(`.m-place[data-question="${question}"][data-row="${row}"]`);
}

/** Where autosave says how it stands. */
export function saving(page: Page): Locator {
  return page.locator('[data-state]');
}
