// Puts words that were selected in a post into the field for them. Without it they are typed.
(() => {
  'use strict';

  const within = (node) => (node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement);

  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    const words = selection ? selection.toString().trim() : '';
    const field = document.querySelector('details[open] [data-quote], form.judge [data-quote]');
    if (!words || !field || !within(selection.anchorNode)?.closest('[data-quotable]')) return;
    if (within(selection.focusNode)?.closest('[data-quotable]')) field.value = words;
  });
})();
