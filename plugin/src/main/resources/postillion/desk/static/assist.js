// Words at the cursor: asks for them, shows them, and puts into the text what a person takes.
// Nothing is saved here. Without this script the page lacks the tool and works as ever.
(() => {
  'use strict';

  const tools = document.getElementById('assist');
  const form = tools?.closest('form');
  const area = form?.querySelector('textarea[name=text]');
  if (!area) return;

  const part = (name) => tools.querySelector(`[data-assist-${name}]`);
  const open = part('open');
  const panel = document.getElementById('assist-panel');
  const about = part('about').querySelector('q');
  const wait = part('wait');
  const stop = part('stop');
  const offers = part('offers');
  const seconds = part('seconds');
  const grows = part('grows');
  let asked = '';
  let request = null;

  tools.hidden = false;

  /** The server reads and stores composed characters, so places are counted in those. */
  function compose() {
    const value = area.value;
    if (value === value.normalize('NFC')) return;
    const [start, end] = [area.selectionStart, area.selectionEnd].map(
      (at) => value.slice(0, at).normalize('NFC').length);
    area.value = value.normalize('NFC');
    area.setSelectionRange(start, end);
  }

  function showPlace() {
    const words = area.value.slice(area.selectionStart, area.selectionEnd).trim();
    part('about').hidden = !words;
    about.textContent = words.length > 160 ? words.slice(0, 160) + '…' : words;
  }

  function show(on) {
    panel.hidden = !on;
    open.setAttribute('aria-expanded', String(on));
    if (on) {
      offers.replaceChildren();
      wait.textContent = '';
      part('said').textContent = '';
      showPlace();
      panel.querySelector('[data-wish]:not(:disabled)')?.focus();
    } else {
      request?.abort();
    }
  }

  function leave(said) {
    show(false);
    area.focus();
    part('said').textContent = said;
  }

  function busy(on) {
    stop.hidden = !on;
    seconds.textContent = '';
    grows.textContent = '';
    offers.setAttribute('aria-busy', String(on));
    tools.querySelectorAll('[data-wish]').forEach((wish) =>
      wish.setAttribute('aria-pressed', 'false'));
  }

  function question(wish) {
    compose();
    asked = area.value;
    const body = new URLSearchParams({
      text: asked,
      start: area.selectionStart,
      end: area.selectionEnd,
      wish: wish.dataset.wish,
    });
    form.querySelectorAll('input[type=hidden][name=_csrf]').forEach((token) =>
      body.set(token.name, token.value));
    return { method: 'POST', body };
  }

  /** Shows what is whole already; it can be taken at once. */
  function ready(body) {
    let list = offers.querySelector('ol');
    if (!list) {
      offers.replaceChildren(part('coming').content.cloneNode(true));
      list = offers.querySelector('ol');
    }
    list.append(...body.children);
    wait.textContent = tools.dataset.ready.replace('{0}', list.children.length);
  }

  /** Shows the whole answer, and keeps the focus where the person is. */
  function whole(page) {
    const inside = tools.contains(document.activeElement);
    const at = document.activeElement?.closest('[data-offer]')?.dataset.offer;
    offers.replaceChildren(...page.body.children);
    const same = [...offers.querySelectorAll('[data-offer]')].find(
      (offer) => offer.dataset.offer === at);
    wait.textContent = offers.querySelector('h3')?.textContent ?? '';
    if (inside) (same?.querySelector('[data-take]') ?? offers).focus();
  }

  /** For a wish, or without one for what was offered before. */
  async function ask(wish) {
    request?.abort();
    const mine = new AbortController();
    request = mine;
    const options = wish ? question(wish) : {};
    const current = (show) => (what) => {
      if (request === mine) show(what);
    };
    offers.replaceChildren();
    busy(true);
    wish?.setAttribute('aria-pressed', 'true');
    wait.textContent = tools.dataset.waiting;
    try {
      const answer = await window.postillion.wait(
        tools.dataset.url,
        {
          ...options,
          signal: mine.signal,
          part: current(ready),
          words: current((words) => {
            grows.textContent = words;
          }),
        },
        (passed) => {
          if (passed === 1 && !offers.hasChildNodes()) wait.textContent = tools.dataset.working;
          seconds.textContent = tools.dataset.seconds.replace('{0}', passed);
        });
      if (!answer.ok) throw new Error('no answer');
      if (request !== mine) return;
      whole(answer.page);
      if (!wish) asked = offers.firstElementChild?.dataset.text ?? '';
    } catch (failure) {
      if (request === mine) {
        const kept = offers.hasChildNodes() ? tools.dataset.kept : tools.dataset.stopped;
        wait.textContent = failure.name === 'AbortError' ? kept : tools.dataset.failed;
      }
    } finally {
      if (request === mine) {
        request = null;
        busy(false);
      }
    }
  }

  /** Where the passage stands now; null when the text became another one meanwhile. */
  function place(offer) {
    const start = Number(offer.dataset.start);
    const end = Number(offer.dataset.end);
    if (area.value === asked) return [start, end];
    const tail = asked.slice(end);
    if (area.value.startsWith(asked.slice(0, end))) return [start, end];
    const moved = area.value.length - asked.length;
    const same = area.value.slice(start + moved, end + moved) === asked.slice(start, end);
    return area.value.endsWith(tail) && same && start + moved >= 0
      ? [start + moved, end + moved]
      : null;
  }

  function take(offer) {
    const where = place(offer);
    if (!where) {
      wait.textContent = tools.dataset.moved;
      return;
    }
    area.focus();
    area.setSelectionRange(...where);
    // The old command is the only one that people can undo.
    if (!document.execCommand('insertText', false, offer.dataset.words)) {
      area.setRangeText(offer.dataset.words, ...where, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const taken = document.createElement('input');
    taken.type = 'hidden';
    taken.name = 'taken';
    taken.value = offer.dataset.offer;
    form.append(taken);
    leave(tools.dataset.taken);
  }

  tools.addEventListener('click', (event) => {
    const on = (name) => event.target.closest(name);
    if (on('[data-assist-open]')) show(panel.hidden);
    else if (on('[data-assist-offered]')) ask(null);
    else if (on('[data-wish]')) ask(on('[data-wish]'));
    else if (on('[data-assist-stop] button')) request?.abort();
    else if (on('[data-take]')) take(on('[data-offer]'));
    else if (on('[data-leave]')) leave(tools.dataset.left);
  });

  area.addEventListener('select', showPlace);

  document.addEventListener('keydown', (event) => {
    if (event.key === '.' && (event.ctrlKey || event.metaKey) && event.target === area) {
      event.preventDefault();
      show(true);
    } else if (event.key === 'Escape' && !panel.hidden && tools.contains(event.target)) {
      leave(tools.dataset.left);
    }
  });
})();
