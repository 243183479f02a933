// Asks for work that takes a while: says how far it is, and ends it when nobody waits any more, for
// the server hears when the connection closes. Without this script the pages wait as ever.
(() => {
  'use strict';

  const MARK = /<!--wait (\d+)\/(\d+)-->/g;

  /** What is whole already, and the words that are being written. */
  const SHOWN = /<!--(part|words)-->([\s\S]*?)<!--\/\1-->/g;

  const read = (html) => new DOMParser().parseFromString(html, 'text/html');

  /** Hands on what came whole since. Returns where to go on. */
  function show(text, from, options) {
    const shown = new RegExp(SHOWN);
    shown.lastIndex = from;
    let next = from;
    for (let match = shown.exec(text); match; match = shown.exec(text)) {
      next = shown.lastIndex;
      const body = read(match[2]).body;
      if (match[1] === 'part') options.part?.(body);
      else options.words?.(body.textContent);
    }
    return next;
  }

  /**
   * Fetches a page and tells once a second how long that takes, and which part of how many is done;
   * hands each part of it that is whole to options.part and growing words to options.words.
   * Rejects as fetch does.
   */
  async function wait(url, options, tell) {
    const began = Date.now();
    let done = 0;
    let of = 1;
    const timer = setInterval(
      () => tell(Math.round((Date.now() - began) / 1000), done, of), 1000);
    try {
      const answer = await fetch(url, {
        ...options,
        redirect: 'error',
        headers: { 'X-Postillion-Waits': 'yes' },
      });
      options.heard?.(answer);
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      let seen = 0;
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        text += part.value;
        for (const mark of part.value.matchAll(MARK)) [done, of] = [Number(mark[1]), Number(mark[2])];
        seen = show(text, seen, options);
      }
      return { ok: answer.ok, page: read(text.replace(SHOWN, '')) };
    } finally {
      clearInterval(timer);
    }
  }

  const filled = (words, ...values) =>
    values.reduce((text, value, place) => text.replace(`{${place}}`, value), words);

  /** What the person typed is stored now: nothing is lost by leaving. */
  function kept(form, answer) {
    const revision = answer.headers.get('X-Postillion-Revision');
    if (!revision) return;
    const field = form.querySelector('input[name=revision]');
    if (field) field.value = revision;
    form.querySelectorAll('input[name=taken]').forEach((taken) => taken.remove());
    form.querySelectorAll('textarea[name=text], textarea[name=alt]').forEach((area) => {
      area.defaultValue = area.value;
    });
  }

  async function submit(form, button, panel) {
    const said = panel.querySelector('[data-wait-said]');
    const stop = panel.querySelector('[data-wait-stop]');
    const going = new AbortController();
    const end = () => going.abort();
    const body = new URLSearchParams(new FormData(form, button));
    panel.querySelectorAll('[role=alert]').forEach((old) => old.remove());
    panel.hidden = false;
    stop.hidden = true;
    button.disabled = true;
    said.textContent = filled(panel.dataset.going, 0);
    stop.addEventListener('click', end);
    const heard = (head) => {
      kept(form, head);
      stop.hidden = false;
      stop.querySelector('button').focus();
    };
    try {
      const answer = await wait(
        button.getAttribute('formaction') || form.action,
        { method: 'POST', body, signal: going.signal, heard },
        (seconds, done, of) => {
          const step = of > 1 ? filled(panel.dataset.step, done + 1, of) + ' ' : '';
          said.textContent = step + filled(panel.dataset.going, seconds);
        });
      const next = answer.page.querySelector('[data-wait-next]');
      const problem = answer.page.querySelector('[role=alert]');
      if (next) {
        form.querySelectorAll('textarea, input').forEach((field) => {
          field.defaultValue = field.value;
        });
        location.assign(next.getAttribute('href'));
        return;
      }
      if (!problem) throw new Error('no answer');
      said.textContent = '';
      panel.append(document.importNode(problem, true));
    } catch (failure) {
      said.textContent =
        failure.name === 'AbortError' ? panel.dataset.stopped : panel.dataset.failed;
    }
    stop.removeEventListener('click', end);
    stop.hidden = true;
    button.disabled = false;
    button.focus();
  }

  document.addEventListener('submit', (event) => {
    const button = event.submitter;
    const panel = event.target.querySelector('[data-wait]');
    if (!panel || !button?.matches('[data-waits]')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    submit(event.target, button, panel);
  });

  window.postillion = { wait };
})();
