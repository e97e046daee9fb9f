// The little that a page does by itself. Every page works without it: a dialog is then a page of its own, a live state a
// page that loads itself again. For browsers of 2020: no class fields, no optional chaining, no top-level await.

const SECOND = 1000;
const PATIENCE = 25;
const HIDDEN_AT_MOST = 60 * SECOND;
const PAUSES = [SECOND, 3 * SECOND, 10 * SECOND];
const SEATS = 4;
const RENEWALS = 5;

// ---- one voice for those who listen ----

const voice = document.createElement('p');
voice.className = 'sr';
voice.setAttribute('role', 'status');
document.body.append(voice);

function say(words) {
  if (words && voice.textContent !== words) voice.textContent = words;
}

// ---- a browser may refuse to keep anything ----

function attempt(access) {
  try {
    return access();
  } catch (refused) {
    return null;
  }
}

// ---- of the six connections a browser has for one house, tabs that wait take four; further tabs look now and then ----

function seated(ask, seat = 0) {
  if (!navigator.locks) return ask(PATIENCE);
  if (seat === SEATS) return ask(1);
  return navigator.locks.request('seat ' + seat, { ifAvailable: true }, (lock) =>
    lock ? ask(PATIENCE) : seated(ask, seat + 1),
  );
}

// ---- <live-state id data-etag data-live data-say data-lost>: asks for its own page until that is final ----
// What follows it elsewhere on the page (data-follows) has its last part replaced. A form with data-renew begins anew,
// by itself some times while somebody looks.

let renewals = 0;

class LiveState extends HTMLElement {
  connectedCallback() {
    this.failures = 0;
    this.seen = () => (document.hidden ? this.rest() : this.look());
    document.addEventListener('visibilitychange', this.seen);
    this.addEventListener('over', () => this.look());
    if (!document.hidden) this.look();
  }

  look() {
    if ('live' in this.dataset) return this.ask();
    const form = this.querySelector('form[data-renew]');
    if (form && renewals < RENEWALS) this.renew(form);
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.seen);
    this.stop();
  }

  stop() {
    clearTimeout(this.timer);
    if (this.call) this.call.abort();
    this.call = undefined;
  }

  // A page that nobody looks at gives its connection back.
  rest() {
    clearTimeout(this.hiding);
    this.hiding = setTimeout(() => document.hidden && this.stop(), HIDDEN_AT_MOST);
  }

  async ask() {
    this.stop();
    const call = new AbortController();
    this.call = call;
    const begun = Date.now();
    try {
      const answer = await seated((patience) =>
        fetch(location.pathname + location.search, {
          headers: { Accept: 'text/html', Prefer: 'wait=' + patience, 'If-None-Match': this.dataset.etag || '""' },
          cache: 'no-store',
          signal: call.signal,
        }),
      );
      if (answer.redirected) return location.replace(answer.url);
      if (answer.status === 304) return this.again(call, Date.now() - begun < 2 * SECOND ? 2 * SECOND : 0);
      if (answer.ok) return this.become(await answer.text(), answer.headers.get('ETag'), call);
      if (answer.status < 500 && answer.status !== 429) return location.reload();
      this.fail(call, SECOND * answer.headers.get('Retry-After'));
    } catch (failure) {
      this.fail(call, 0);
    }
  }

  again(call, pause) {
    if (this.call !== call) return;
    this.failures = 0;
    this.timer = setTimeout(() => this.ask(), pause);
  }

  fail(call, wish) {
    if (this.call !== call) return;
    const pause = PAUSES[Math.min(this.failures, PAUSES.length - 1)];
    this.failures += 1;
    const note = this.querySelector('[data-lost]');
    if (this.failures > 1 && note) {
      note.hidden = false;
      say(note.textContent);
    }
    this.timer = setTimeout(() => this.ask(), Math.max(pause, wish));
  }

  async renew(form) {
    renewals += 1;
    const call = new AbortController();
    this.call = call;
    const answer = await post(form, { Accept: 'text/html', Prefer: 'wait=1' });
    if (!answer || !answer.ok) return;
    history.replaceState(null, '', answer.url);
    this.become(await answer.text(), answer.headers.get('ETag'), call);
  }

  become(html, tag, call) {
    if (this.call !== call) return;
    const page = new DOMParser().parseFromString(html, 'text/html');
    const next = page.getElementById(this.id);
    if (!next) return location.reload();
    if (tag) next.dataset.etag = tag;
    const focused = this.contains(document.activeElement) ? document.activeElement : null;
    document.title = page.title;
    for (const part of document.querySelectorAll('[data-follows]')) {
      const newer = page.getElementById(part.id);
      part.hidden = newer.hidden;
      part.lastElementChild.replaceWith(newer.lastElementChild);
    }
    this.replaceWith(document.adoptNode(next));
    const heading = 'live' in next.dataset ? null : next.querySelector('h1');
    const landing = heading || (focused && (document.getElementById(focused.id) || next));
    if (landing) {
      if (landing.tabIndex < 0) landing.tabIndex = -1;
      landing.focus({ preventScroll: true });
    }
    say(next.dataset.say);
  }
}

// ---- <count-down data-left|data-until data-say data-over data-warn data-opens data-go data-shared> ----
// Seconds for the eye; the ear hears the start, 30 s, 10 s and the end. `left` is preferred: a phone's clock may be wrong.
// Shared: what one does in one tab keeps the others awake.

const TOLD_AT = [30, 10];

class CountDown extends HTMLElement {
  connectedCallback() {
    this.begin();
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  begin() {
    clearTimeout(this.timer);
    this.begun = Date.now();
    if ('shared' in this.dataset) attempt(() => localStorage.setItem('active', this.begun));
    this.told = Infinity;
    this.warned = false;
    this.tick();
  }

  left() {
    const { left, until } = this.dataset;
    if (!left) return Date.parse(until) - Date.now();
    const elsewhere = 'shared' in this.dataset ? attempt(() => localStorage.getItem('active')) : 0;
    const begun = Math.max(this.begun, elsewhere);
    return left * SECOND - (Date.now() - begun);
  }

  tick() {
    const { opens, over, go } = this.dataset;
    const left = Math.max(0, Math.ceil(this.left() / SECOND));
    this.textContent = Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0');
    this.tell(left);
    if (opens && left <= this.dataset.warn && !this.warned) {
      this.warned = true;
      open(opens, document.activeElement);
    }
    if (left > 0) {
      this.timer = setTimeout(() => this.tick(), SECOND - ((Date.now() - this.begun) % SECOND));
      return;
    }
    say(over);
    this.dispatchEvent(new Event('over', { bubbles: true }));
    if (!go) return;
    document.querySelectorAll('form[data-keep]').forEach((form) => keep(form, true));
    location.assign(go);
  }

  tell(left) {
    const words = this.dataset.say;
    const due = this.told === Infinity ? left : TOLD_AT.find((at) => left <= at && at < this.told);
    if (!words || !due) return;
    this.told = Math.min(due, TOLD_AT.filter((at) => left <= at).pop() || due);
    say(words.replace('{n}', left));
  }
}

// ---- dialogs: a link or button with data-dialog; where <dialog> is unknown, the link's page ----

function open(id, opener) {
  const dialog = document.getElementById(id);
  if (!dialog || !dialog.showModal || dialog.open) return false;
  dialog.addEventListener('close', () => opener && opener.focus(), { once: true });
  dialog.showModal();
  return true;
}

document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-dialog]');
  if (opener && open(opener.dataset.dialog, opener)) event.preventDefault();
  const closer = event.target.closest('[data-close]');
  const dialog = closer && closer.closest('dialog');
  if (dialog) {
    event.preventDefault();
    dialog.close();
  }
});

// ---- forms: sent once; with data-quiet, sent without leaving the page ----

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.sent) return event.preventDefault();
  if ('quiet' in form.dataset) {
    event.preventDefault();
    return quietly(form);
  }
  form.dataset.sent = 'yes';
  if ('keep' in form.dataset) keep(form, false);
});

function post(form, headers) {
  const body = new URLSearchParams(new FormData(form));
  return fetch(form.action, { method: 'POST', body, headers }).catch(() => null);
}

async function quietly(form) {
  const answer = await post(form, {});
  if (!answer || !answer.ok) return form.submit();
  const dialog = form.closest('dialog');
  if (dialog) dialog.close();
  for (const one of document.querySelectorAll('count-down[data-shared]')) one.begin();
}

addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sent;
});

// ---- forms with data-keep: what was typed outlives the session. Sent and answered by 「sign in」, or overtaken by the end,
// it is there again when the form is ----

const signedIn = document.getElementById('session');

function store(typed) {
  attempt(() => sessionStorage.setItem('typed', JSON.stringify(typed)));
}

function stored() {
  return attempt(() => JSON.parse(sessionStorage.getItem('typed')));
}

function keep(form, over) {
  const fields = [...form.elements].filter((field) => field.matches('input:not([type=hidden]), select') && field.value);
  store({ over, action: form.action, fields: fields.map((field) => [field.name, field.value]) });
}

function restore(typed) {
  if (!typed) return;
  if (!signedIn) return store(Object.assign(typed, { over: true }));
  const form = [...document.forms].find((one) => 'keep' in one.dataset && one.action === typed.action);
  if (form && typed.over) {
    for (const [name, value] of typed.fields) {
      const field = form.elements[name];
      field.value = value;
      if (field.closest('details')) field.closest('details').open = true;
    }
  }
  if (form || !typed.over) store(null);
}

restore(stored());
customElements.define('live-state', LiveState);
customElements.define('count-down', CountDown);
