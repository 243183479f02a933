// Moves posts of the calendar to another day by dragging, and moves them without leaving the page.
// Without it the links and the form do the same.
(() => {
  'use strict';

  const said = document.getElementById('calendar-said');
  const calendar = () => document.getElementById('calendar');
  let dragged = null;
  let busy = false;

  /** Says it to those who listen; those who see read it where it stands. */
  const say = (words) => {
    said.textContent = '';
    setTimeout(() => { said.textContent = words; }, 50);
  };

  function fail() {
    const notice = document.createElement('p');
    notice.className = 'notice notice--bad cal-notice';
    notice.textContent = calendar().dataset.failed;
    calendar().querySelectorAll('.cal-notice').forEach((old) => old.remove());
    calendar().prepend(notice);
    say(notice.textContent);
  }

  /** Where one goes on by keyboard: the form, or else the post, or else the way back. */
  function focus(post) {
    const field = document.querySelector('#move input[name=at]');
    const there = post && document.getElementById('post-' + post);
    const next = field || there?.querySelector('.cal-move, a') ||
      calendar().querySelector('.cal-notice button');
    next?.focus({ preventScroll: !field });
    there?.scrollIntoView({ block: 'nearest' });
  }

  /** Asks for the page and puts its calendar in the place of this one. */
  async function show(url, options, post) {
    if (busy) return;
    busy = true;
    calendar().setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(url, options);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const next = page.getElementById('calendar');
      if (!next) {
        if (page.querySelector('input[type=password]')) location.reload();
        else fail();
        return;
      }
      const notice = next.querySelector('.cal-notice');
      notice?.removeAttribute('role');
      calendar().replaceWith(document.importNode(next, true));
      say(notice?.querySelector('p').textContent.trim() || '');
      focus(post);
    } catch {
      fail();
    } finally {
      busy = false;
      calendar().removeAttribute('aria-busy');
    }
  }

  const send = (url, body, post) => show(url, { method: 'POST', body }, post);

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('[data-calendar-link]');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(link.href, {}, link.dataset.post);
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') event.target.closest?.('#move')?.querySelector('a').click();
  });

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('[data-calendar-send]')) return;
    event.preventDefault();
    send(form.action, new URLSearchParams(new FormData(form)), form.dataset.post);
  });

  const target = (event) => dragged && event.target.closest?.('[data-day]');

  const mark = (day) => {
    document.querySelectorAll('.is-target').forEach((old) => old.classList.remove('is-target'));
    day?.classList.add('is-target');
  };

  document.addEventListener('dragstart', (event) => {
    dragged = event.target.closest?.('[data-move]');
    if (!dragged) return;
    event.dataTransfer.setData('text/plain', dragged.querySelector('.cal-text').textContent.trim());
    event.dataTransfer.effectAllowed = 'move';
    dragged.classList.add('is-dragged');
  });

  document.addEventListener('dragover', (event) => {
    const day = target(event);
    mark(day);
    if (day) event.preventDefault();
  });

  document.addEventListener('dragend', () => {
    dragged?.classList.remove('is-dragged');
    dragged = null;
    mark();
  });

  document.addEventListener('drop', (event) => {
    const day = target(event);
    if (!day) return;
    event.preventDefault();
    if (day.contains(dragged)) return;
    const body = new URLSearchParams(new FormData(document.getElementById('calendar-drag')));
    body.set('day', day.dataset.day);
    body.set('shown', dragged.dataset.shown);
    send(dragged.dataset.move, body, dragged.id.slice('post-'.length));
  });
})();
