// Snippets at the cursor: finds one by its words and puts it into the text. Nothing is saved here.
// Without this script they are read and copied.
(() => {
  'use strict';

  const shelf = document.getElementById('snippets');
  const area = shelf?.closest('form')?.querySelector('textarea[name=text]');
  if (!area) return;

  const find = shelf.querySelector('.snippet-find');
  const said = shelf.querySelector('[data-insert-said]');
  const all = [...shelf.querySelectorAll('li')];

  shelf.querySelectorAll('[data-insert]').forEach((button) => {
    button.hidden = false;
  });
  find.hidden = all.length < 6;

  function insert(snippet) {
    const [start, end] = [area.selectionStart, area.selectionEnd];
    area.focus();
    area.setSelectionRange(start, end);
    // The old command is the only one that people can undo.
    if (!document.execCommand('insertText', false, snippet.dataset.words)) {
      area.setRangeText(snippet.dataset.words, start, end, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
    said.textContent = shelf.dataset.said.replace('{0}', snippet.dataset.name);
  }

  shelf.addEventListener('click', (event) => {
    if (event.target.closest('[data-insert]')) insert(event.target.closest('li'));
  });

  find.addEventListener('input', (event) => {
    const words = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
    all.forEach((one) => {
      const text = `${one.dataset.name}\n${one.dataset.words}`.toLowerCase();
      one.hidden = !words.every((word) => text.includes(word));
    });
  });

  find.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
})();
