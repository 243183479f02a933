// Offers colleagues while one writes @ and the beginning of a name or a login in a remark.
// Without it one types the login, which the server understands all the same.
(() => {
  'use strict';

  const MOST = 8;
  const BEGUN = /(^|[^\p{L}\p{M}\p{N}_.@\/-])@([\p{L}\p{M}\p{N}_.+-]*)$/u;

  const source = document.getElementById('colleagues');
  if (!source) return;
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const people = [...source.options].map((option) => ({
    login: option.value,
    name: option.textContent,
    words: [option.value, ...option.textContent.split(/\s+/)].map(fold),
  }));

  const list = document.createElement('ul');
  list.className = 'mention-list';
  list.id = 'mention-list';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', source.dataset.label);
  const said = document.createElement('span');
  said.className = 'sr';
  said.setAttribute('role', 'status');
  document.getElementById('talk').append(list, said);

  let field = null;
  let at = 0;

  const options = () => [...list.children];

  function close() {
    list.hidden = true;
    field?.removeAttribute('aria-activedescendant');
    said.textContent = '';
  }

  function choose(next) {
    const all = options();
    at = (next + all.length) % all.length;
    all.forEach((option, place) => option.setAttribute('aria-selected', String(place === at)));
    field.setAttribute('aria-activedescendant', all[at].id);
    all[at].scrollIntoView({ block: 'nearest' });
  }

  /** The beginning of a login before the caret; null when there is none. */
  function begun() {
    if (field.selectionStart !== field.selectionEnd) return null;
    return BEGUN.exec(field.value.slice(0, field.selectionStart))?.[2] ?? null;
  }

  function show() {
    const typed = begun();
    const found = typed === null ? [] : people.filter((one) =>
      one.words.some((word) => word.startsWith(fold(typed)))).slice(0, MOST);
    if (found.length === 0) {
      close();
      return;
    }
    list.replaceChildren(...found.map((one, place) => {
      const option = document.createElement('li');
      option.id = `mention-${place}`;
      option.setAttribute('role', 'option');
      option.dataset.login = one.login;
      const login = document.createElement('small');
      login.textContent = `@${one.login}`;
      option.append(one.name, login);
      return option;
    }));
    list.hidden = false;
    said.textContent = found.length === 1
      ? source.dataset.one : source.dataset.say.replace('{0}', found.length);
    choose(0);
  }

  function take(option) {
    const caret = field.selectionStart;
    const from = caret - begun().length;
    const after = field.value.slice(caret);
    const words = option.dataset.login + (/^\s/.test(after) ? '' : ' ');
    field.setRangeText(words, from, caret, 'end');
    close();
    field.focus();
  }

  document.querySelectorAll('textarea[data-mention]').forEach((one) => {
    one.setAttribute('aria-autocomplete', 'list');
    one.setAttribute('aria-controls', list.id);
    one.addEventListener('focus', () => {
      if (field !== one) close();
      field = one;
      if (one.closest('label').nextElementSibling !== list) one.closest('label').after(list);
    });
    one.addEventListener('input', show);
    one.addEventListener('click', show);
    one.addEventListener('blur', close);
    one.addEventListener('keydown', (event) => {
      if (list.hidden || event.isComposing) return;
      if (event.key === 'ArrowDown') choose(at + 1);
      else if (event.key === 'ArrowUp') choose(at - 1);
      else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) take(options()[at]);
      else if (event.key === 'Escape') close();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  });

  // the field keeps the focus
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]');
    if (option) take(option);
    event.preventDefault();
  });
})();
