// Adds to pages that work without it: focus on the error summary, questions that come and go, and saving while somebody types.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

// --- Small services of every page
const summary = document.querySelector('[data-focus]');
if (summary) {
  summary.focus();
  for (const link of all('a[href^="#"]', summary)) {
    link.addEventListener('click', (event) => {
      const field = document.getElementById(link.hash.slice(1));
      if (!field) return;
      event.preventDefault();
      (field.closest('fieldset') ?? field.closest('.govuk-form-group') ?? field).scrollIntoView();
      field.focus({ preventScroll: true });
    });
  }
}
for (const button of all('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
for (const button of all('[data-once]')) {
  button.form.addEventListener('submit', () => setTimeout(() => { button.disabled = true; }));
}
// A page that comes back from the browser's memory may be older than the answers.
addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });

// --- Choices that exclude each other
const exclude = (changed) => {
  if (changed.type !== 'checkbox' || !changed.checked) return;
  const group = (box) => box.closest('.m-reveal') ?? box.closest('.m-place');
  for (const box of all('input[type=checkbox]', group(changed))) {
    if (box !== changed && group(box) === group(changed) && ('alone' in changed.dataset || 'alone' in box.dataset)) box.checked = false;
  }
};

// --- Questions that are asked only after certain answers on the same page
const named = (question, row) => `a.${question}${row ? `.${row}` : ''}`;
const form = document.querySelector('form[data-answers]');
const typed = (name) => {
  const controls = all(`[name="${CSS.escape(name)}"]`, form).filter((one) => !one.closest('[data-when][hidden]'));
  const chosen = controls.filter((one) => !/radio|checkbox/.test(one.type) || one.checked).map((one) => one.value.trim());
  return { several: controls[0]?.type === 'checkbox', numeric: /numeric|decimal/.test(controls[0]?.inputMode ?? ''), chosen };
};
const valueOf = (question, row) => {
  const name = named(question, row);
  if (form.querySelector(`[name="${CSS.escape(name)}--state"]:checked`)) return undefined;
  const { several, numeric, chosen } = typed(name);
  if (several) return chosen.length ? chosen : undefined;
  const text = chosen[0];
  if (text === undefined) {
    const parts = ['year', 'month', 'day'].map((part) => typed(`${name}--${part}`).chosen[0] ?? '');
    return parts.every(Boolean) ? parts.map((part) => part.padStart(2, '0')).join('-') : undefined;
  }
  if (text === '' || text.startsWith('~')) return undefined;
  return numeric ? Number(text.replaceAll(',', '')) : text;
};
const answeredSomewhere = (question) => all(`[data-question="${CSS.escape(question)}"]`, form).some((place) => valueOf(question, place.dataset.row) !== undefined);
const holds = (test) => {
  if (test.all) return test.all.every(holds);
  if (test.any) return test.any.some(holds);
  if (test.not !== undefined) return !holds(test.not);
  const value = valueOf(test.question, test.row);
  if ('answered' in test) return (value !== undefined || (!test.row && answeredSomewhere(test.question))) === test.answered;
  if (value === undefined) return false;
  if ('eq' in test) return value === test.eq;
  if ('ne' in test) return value !== test.ne;
  if (test.in) return !Array.isArray(value) && test.in.includes(value);
  if (test.has) return Array.isArray(value) && value.includes(test.has);
  if (typeof value !== 'number' || Number.isNaN(value)) return false;
  return 'gt' in test ? value > test.gt : value < test.lt;
};
const arrange = () => {
  for (const question of all('[data-when]', form)) {
    question.hidden = !holds(JSON.parse(question.dataset.when));
    question.querySelector('[name=shown]').disabled = question.hidden;
  }
};

// --- Saving
if (form) {
  const line = form.querySelector('[data-saving]');
  const state = line.querySelector('[data-state]');
  const progress = line.querySelector('[data-progress]');
  const waiting = new Set(); // places that were changed and not sent yet, in the order of the changes
  const timers = new Map();
  let current = null; // { place, body, tries }: the change on its way; it keeps its key until there is an answer to it
  let ended = false; // nothing can be saved any more (closed, submitted)
  let leaving = false;
  let going = false;
  let wake = () => {};

  const say = (text, bad = false) => {
    line.hidden = false;
    line.classList.toggle('m-saving--bad', bad);
    if (state.textContent !== text) state.textContent = text;
  };
  const pause = (milliseconds) => new Promise((done) => { const timer = setTimeout(done, milliseconds); wake = () => { clearTimeout(timer); done(); }; });
  const uuid = () => crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) => (digit ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (digit / 4)))).toString(16));
  const fieldsOf = (place) => {
    const fields = {};
    for (const one of all('input,textarea,select', place)) {
      if (one.name && (!/radio|checkbox/.test(one.type) || one.checked)) (fields[one.name] ??= []).push(one.value);
    }
    return fields;
  };
  const bodyOf = (place) => JSON.stringify({ question: place.dataset.question, row: place.dataset.row, key: uuid(), fields: fieldsOf(place) });
  // A connection that has died silently never answers: after ten seconds the change is tried again, by its key.
  const post = (body) => fetch(form.dataset.answers, {
    signal: AbortSignal.timeout?.(10000), method: 'POST', body, redirect: 'manual', credentials: 'same-origin', keepalive: body.length < 60000, headers: { 'content-type': 'application/json', accept: 'application/json' },
  });

  const apply = (place, fields) => {
    for (const one of all('input,textarea,select', place)) {
      if (one.type === 'hidden' || one.closest('[data-conflict]')) continue;
      const values = fields[one.name] ?? [];
      if (/radio|checkbox/.test(one.type)) one.checked = values.includes(one.value);
      else one.value = values[0] ?? '';
    }
  };
  const settled = (place) => place.querySelector('[data-conflict]')?.remove();
  const outcomes = {
    saved: (place, { savedAt }) => { settled(place); say(savedAt ? `Saved at ${savedAt}` : 'Saved'); },
    replaced: (place, { fields }) => { apply(place, fields); settled(place); arrange(); say('The other answer was kept'); },
    incomplete: () => say('Not saved yet: finish this answer'),
    conflict: (place, { notice }) => {
      settled(place);
      place.querySelector('[data-mark]').insertAdjacentHTML('afterend', notice);
      say('Not saved: somebody else changed this answer. Choose which one to keep.', true);
    },
    refused: (place, { message }) => { ended = true; say(`Not saved: ${message} What you typed is still on this page.`, true); },
  };
  const take = (place, told) => {
    if (told.mark) place.querySelector('[data-mark]').value = told.mark;
    if (told.required !== undefined) progress.textContent = `${told.answered} of ${told.required} answered`;
    outcomes[told.state]?.(place, told);
  };

  // One change is tried until it has an answer, always with the same key: so a lost reply can save nothing twice.
  const attempt = async ({ place, body }) => {
    try {
      const reply = await post(body);
      if (reply.type === 'opaqueredirect' || reply.status === 401) { say('Not saved: you have been signed out. Sign in again in another tab, then come back here. Retrying…', true); return false; }
      if (reply.status >= 500 || reply.status === 429) throw new Error('later');
      if (!reply.ok) { outcomes.refused(place, { message: reply.status === 403 || reply.status === 404 ? 'you may not change this answer any more.' : 'the server did not take it. Load the page again.' }); return true; }
      take(place, await reply.json());
    } catch {
      say('Not saved – retrying', true);
      return false;
    }
    return true;
  };
  const send = async () => {
    if (current) return;
    while (waiting.size && !ended && !leaving) {
      const [place] = waiting;
      waiting.delete(place);
      current = { place, body: bodyOf(place), tries: 0 };
      const slow = setTimeout(() => { if (current?.tries === 0) say('Saving…'); }, 300);
      while (!(await attempt(current))) {
        clearTimeout(slow);
        await pause(Math.min(30000, 1000 * 2 ** current.tries++));
        if (leaving) break;
      }
      clearTimeout(slow);
      current = null;
    }
  };
  const changed = (place) => { clearTimeout(timers.get(place)); timers.delete(place); waiting.delete(place); waiting.add(place); void send(); };
  const hurry = () => { for (const place of [...timers.keys()]) changed(place); };
  const placeOf = (event) => {
    const place = event.target.closest('.m-place');
    if (!place || ended) return null;
    return place.querySelector('[data-conflict]') && !event.target.closest('[data-conflict]') ? null : place;
  };

  form.addEventListener('input', (event) => {
    const place = placeOf(event);
    if (!place || /radio|checkbox/.test(event.target.type)) return;
    arrange();
    clearTimeout(timers.get(place));
    timers.set(place, setTimeout(() => changed(place), 1500));
  });
  form.addEventListener('change', (event) => {
    exclude(event.target);
    arrange();
    const place = placeOf(event);
    if (place) changed(place);
  });
  addEventListener('online', () => wake());
  addEventListener('focus', () => wake());
  document.addEventListener('visibilitychange', () => { if (document.hidden) hurry(); else wake(); });
  addEventListener('pagehide', () => { for (const place of [...waiting, ...timers.keys()]) void post(bodyOf(place)).catch(() => {}); });
  addEventListener('beforeunload', (event) => {
    if (leaving || ended) return;
    hurry();
    if (current?.tries || form.querySelector('[data-conflict]')) event.preventDefault();
  });
  // The form itself carries every answer. It only waits until nothing is on its way, and stays when that cannot be saved: nothing typed is lost.
  form.addEventListener('submit', async (event) => {
    if (leaving || ended) { leaving = true; return; }
    hurry();
    if (!current) { leaving = true; return; }
    event.preventDefault();
    if (going) return;
    going = true;
    const until = Date.now() + 6000;
    while (current && Date.now() < until) await new Promise((done) => setTimeout(done, 50));
    going = false;
    if (current) return;
    leaving = true;
    form.requestSubmit(event.submitter);
  });
  arrange();
  line.hidden = state.textContent === '';
}
