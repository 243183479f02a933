// What the pages do beyond HTML: light up sources, keep what was typed, say what a time means.
// Everything works without it.
(() => {
  'use strict';

  const tied = (element) => (element.dataset.ties || '').split(' ').filter(Boolean);

  /** A sentence and the passages it rests on light up together. */
  function light(target, on) {
    const tie = target.closest?.('[data-ties]');
    if (!tie) return;
    const numbers = new Set(tied(tie));
    document.querySelectorAll('[data-ties]').forEach((other) => {
      if (tied(other).some((number) => numbers.has(number))) other.classList.toggle('is-lit', on);
    });
    const passage = document.getElementById('passage-' + tied(tie)[0]);
    if (on && tie.closest('.card') && passage) {
      passage.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
    }
  }

  document.addEventListener('mouseover', (event) => light(event.target, true));
  document.addEventListener('mouseout', (event) => light(event.target, false));
  document.addEventListener('focusin', (event) => light(event.target, true));
  document.addEventListener('focusout', (event) => light(event.target, false));

  /** Fields that differ from what the server sent. */
  const changed = (form) =>
    [...form.elements].some((field) =>
      field.matches('textarea, input:not([type=hidden])') && field.value !== field.defaultValue);

  const unsaved = () => [...document.querySelectorAll('form[data-typed]')].some(changed);
  let leaving = false;

  addEventListener('beforeunload', (event) => {
    if (!leaving && unsaved()) event.preventDefault();
  });

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.matches('[data-decision]') && unsaved()) {
      event.preventDefault();
      warn(form);
      return;
    }
    leaving = true;
    if (event.submitter?.matches('[data-busy]')) event.submitter.setAttribute('aria-busy', 'true');
  });

  /** Approved is what is stored, so what is only typed must be stored first. */
  function warn(form) {
    let notice = form.querySelector('.notice');
    if (!notice) {
      notice = document.createElement('p');
      notice.className = 'notice notice--warn';
      notice.setAttribute('role', 'alert');
      form.prepend(notice);
    }
    notice.textContent = form.dataset.unsaved;
    const edit = document.getElementById('edit');
    if (edit) edit.open = true;
  }

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.target.closest?.('form[data-typed]')?.requestSubmit();
    }
  });

  /** Says at once what a chosen time means, also in the nights when the clocks change. */
  document.addEventListener('change', (event) => {
    const fields = event.target.closest?.('[data-when]');
    if (!fields) return;
    const query = new URLSearchParams();
    fields.querySelectorAll('input, select').forEach((field) => query.set(field.name, field.value));
    const hint = fields.closest('fieldset').querySelector('.when-hint');
    window.htmx.ajax('GET', fields.dataset.when + '?' + query, { target: hint, swap: 'outerHTML' });
  });
})();
