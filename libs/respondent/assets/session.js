// Warns before a session ends, and lets it go on. Without this script nothing typed is lost either: a form that meets an ended session comes back with what was typed.
const dialog = document.querySelector('[data-session]');
const [title, text, stay, again, close] = ['[data-title]', '[data-text]', '[data-stay]', '[data-again]', '[data-close]'].map((part) => dialog.querySelector(part));
const WARNING = 5 * 60;
const words = (seconds) => {
  const minutes = Math.max(1, Math.round(seconds / 60));
  const at = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true, timeZone: 'Europe/London' }).format(new Date(Date.now() + seconds * 1000)).replace(' ', '');
  return `in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, at ${at}`;
};
let endsAt = Date.now() + Number(dialog.dataset.left) * 1000;
let lastsUntil = Date.now() + Number(dialog.dataset.last) * 1000;
const idle = Number(dialog.dataset.left);
let heard = Date.now(); // when the server last heard that somebody is there
let timer = 0;

const left = () => Math.round((Math.min(endsAt, lastsUntil) - Date.now()) / 1000);
const warning = () => Math.min(WARNING, idle / 3);
const ask = async (method) => {
  const reply = await fetch('/session', { method, headers: { accept: 'application/json', 'x-muster-csrf': '1' }, credentials: 'same-origin', cache: 'no-store' });
  if (!reply.ok) throw new Error('later');
  const told = await reply.json();
  [endsAt, lastsUntil] = [Date.now() + told.left * 1000, Date.now() + told.last * 1000];
};
const open = () => { if (!dialog.open) dialog.showModal(); };
const wait = (seconds) => { clearTimeout(timer); timer = setTimeout(() => void look(), Math.max(1, seconds) * 1000); };
const show = (parts) => { for (const part of [stay, again, close]) part.hidden = !parts.includes(part); };

const warn = () => {
  const final = lastsUntil <= endsAt;
  title.textContent = 'You will be signed out soon';
  text.textContent = final
    ? `You have been signed in for a long time, so you will be signed out ${words(left())}. Save what you are doing.`
    : `You will be signed out ${words(left())}, because nothing has happened for a while. What you typed stays on this page.`;
  show([final ? close : stay]);
  if (!dialog.open) { open(); (final ? close : stay).focus(); }
};
const ended = () => {
  title.textContent = 'You have been signed out';
  text.textContent = 'What you typed is still on this page. Sign in again in a new tab, then come back here and go on.';
  show([again, close]);
  open();
  again.focus();
};
// Another tab may have gone on meanwhile: the server knows.
const look = async () => {
  try { await ask('GET'); } catch { wait(15); return; }
  const seconds = left();
  if (seconds <= 0) { ended(); wait(30); return; }
  if (seconds > warning()) { if (dialog.open) dialog.close(); wait(seconds - warning()); return; }
  warn();
  wait(Math.min(30, seconds));
};
const go = async () => {
  try { await ask('POST'); } catch { return; }
  heard = Date.now();
  if (left() <= 0) { ended(); return; }
  if (dialog.open) dialog.close();
  wait(left() - warning());
};

stay.addEventListener('click', () => void go());
close.addEventListener('click', () => dialog.close());
dialog.addEventListener('cancel', (event) => { if (!stay.hidden) { event.preventDefault(); void go(); } });
// Whoever types is there, also where nothing is saved while they type.
addEventListener('input', () => { if (!dialog.open && Date.now() - heard > Math.min(60, idle / 10) * 1000) void go(); }, { passive: true });
document.addEventListener('visibilitychange', () => { if (!document.hidden) void look(); });
wait(left() - warning());
