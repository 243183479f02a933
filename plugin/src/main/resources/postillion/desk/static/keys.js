// Search from anywhere, and keys for what is done often; which keys there are says the page.
// Without it the links of the page lead to the same.
(() => {
  'use strict';

  const PATIENCE = 1500;

  const finder = document.getElementById('finder');
  const overview = document.getElementById('shortcuts');
  const bindings = [...document.querySelectorAll('#keys [data-key]')];

  // A field in a dialog that was closed keeps the focus until the next frame is drawn.
  const typing = (element) =>
    element.checkVisibility() &&
    (element.isContentEditable ||
      element.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=submit])'));

  function find() {
    const input = document.querySelector('[data-finder] input[name=q]');
    if (!input) return;
    if (overview?.open) overview.close();
    if (finder && !finder.open) finder.showModal();
    input.focus();
    input.select();
    if (finder) window.htmx.trigger(input, 'find');
  }

  function all() {
    if (overview) window.htmx.ajax('GET', overview.dataset.url, { target: overview });
  }

  overview?.addEventListener('htmx:afterSwap', () => {
    if (!overview.open) overview.showModal();
  });

  /** To the row after or before the one in which the focus is. */
  function step(by) {
    const rows = [...document.querySelectorAll('main .row-link')].filter((row) =>
      row.checkVisibility());
    const here = document.activeElement.closest('.row')?.querySelector('.row-link');
    const at = rows.indexOf(here ?? document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by;
    rows[Math.max(0, Math.min(next, rows.length - 1))]?.focus();
  }

  const does = { find, all, next: () => step(1), previous: () => step(-1) };
  let begun = '';
  let timer;

  /** What is pressed after what was pressed just now. */
  function press(key) {
    const pressed = begun ? `${begun} ${key}` : key;
    const binding = bindings.find((one) => one.dataset.key === pressed);
    begun = bindings.some((one) => one.dataset.key.startsWith(pressed + ' ')) ? pressed : '';
    clearTimeout(timer);
    if (begun) {
      timer = setTimeout(() => {
        begun = '';
      }, PATIENCE);
    }
    return binding;
  }

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.key === 'Shift') return;
    const control = event.ctrlKey || event.metaKey;
    if (control && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      find();
      return;
    }
    if (control || event.altKey || typing(event.target) || document.querySelector('dialog[open]')) {
      begun = '';
      return;
    }
    const binding = press(event.key);
    if (!binding) return;
    event.preventDefault();
    if (binding.dataset.does) does[binding.dataset.does]();
    else binding.click();
  });

  document.addEventListener('click', (event) => {
    if (event.target.matches('dialog')) event.target.close();
    event.target.closest('[data-close]')?.closest('dialog').close();
  });

  document.querySelectorAll('[data-finder]').forEach((place) => {
    const input = place.querySelector('input[name=q]');
    const hits = () => [...place.querySelectorAll('[data-hit]')];
    const found = () => place.querySelector('.found');

    place.addEventListener('htmx:afterSwap', () => {
      place.querySelector('[data-found]').textContent = found()?.dataset.say ?? '';
    });

    place.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && finder?.open) {
        event.preventDefault();
        finder.close();
        return;
      }
      const list = hits();
      const at = list.indexOf(document.activeElement);
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        const next = at + (event.key === 'ArrowDown' ? 1 : -1);
        if (next < 0) input.focus();
        else list[Math.min(next, list.length - 1)]?.focus();
      } else if (at >= 0 && event.key.length === 1 && event.key !== ' '
          && !event.ctrlKey && !event.metaKey && !event.altKey) {
        input.focus();
      }
    });

    // Enter opens the first that was found, once that belongs to what is typed. It never does
    // anything else, and what is typed elsewhere is asked about as with every link.
    input.form.addEventListener('submit', (event) => {
      event.preventDefault();
      event.stopPropagation();
      const first = hits().find((hit) => hit.matches('a'));
      if (first && input.value.trim() && found().dataset.q === input.value) first.click();
      else location.assign(`${input.form.action}?${new URLSearchParams(new FormData(input.form))}`);
    });
  });
})();
