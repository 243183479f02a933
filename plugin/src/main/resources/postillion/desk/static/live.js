// Pages that are open hear what happens: lists renew themselves, a post that somebody else changed
// says so. Everything works without it.
(() => {
  'use strict';

  const address = document.body.dataset.live;
  if (!address || !window.EventSource) return;

  /** Nothing that was typed is touched. */
  function tell(happening) {
    const notice = document.querySelector('[data-live-post="' + CSS.escape(happening.post) + '"]');
    if (!notice || !happening.tells || happening.actor === document.body.dataset.me) return;
    notice.querySelector('[data-say]').textContent =
      notice.querySelector('[data-say]').dataset.say.replace('{0}', happening.actor);
    notice.hidden = false;
  }

  let source = null;
  let heard = '';

  function listen() {
    if (source || document.hidden) return;
    source = new EventSource(heard ? address + '?after=' + encodeURIComponent(heard) : address);
    source.addEventListener('begin', (event) => {
      heard = event.lastEventId;
    });
    source.addEventListener('post', (event) => {
      heard = event.lastEventId;
      const happening = JSON.parse(event.data);
      tell(happening);
      document.body.dispatchEvent(new CustomEvent('live', { detail: happening }));
    });
  }

  function leave() {
    source?.close();
    source = null;
  }

  // A browser has six connections to a host: pages behind others give theirs back, and are told
  // what they missed when they come to the front.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      leave();
    } else {
      listen();
      document.body.dispatchEvent(new CustomEvent('live'));
    }
  });
  addEventListener('pagehide', leave);
  addEventListener('pageshow', listen);
  listen();
})();
