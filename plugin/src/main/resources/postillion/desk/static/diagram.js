// Draws processes: where a post stands and how it came there, or how much is where.
(() => {
  'use strict';

  const drawing = async (data) => {
    if (data.drawing) {
      return JSON.parse(data.drawing);
    }
    const answer = await fetch(data.diagram, { headers: { Accept: 'application/json' } });
    return answer.ok ? answer.json() : null;
  };

  document.querySelectorAll('[data-diagram], [data-drawing]').forEach(async (container) => {
    const where = await drawing(container.dataset);
    if (!where) {
      container.hidden = true;
      return;
    }
    const viewer = new window.BpmnJS({ container });
    await viewer.importXML(where.bpmn);
    // The drawing is a picture; beside it stands a link of whoever made the viewer.
    const picture = container.querySelector('svg');
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', container.getAttribute('aria-label'));
    const canvas = viewer.get('canvas');
    const elements = viewer.get('elementRegistry');
    const mark = (ids, marker) =>
      ids.filter((id) => elements.get(id)).forEach((id) => canvas.addMarker(id, marker));
    mark(where.passed, 'is-passed');
    mark(where.active, 'is-active');
    mark(where.slow ?? [], 'is-slow');
    const overlays = viewer.get('overlays');
    Object.entries(where.counts ?? {}).filter(([id]) => elements.get(id)).forEach(([id, count]) => {
      const html = document.createElement('span');
      html.className = 'diagram-count';
      html.textContent = count;
      overlays.add(id, { position: { top: -14, right: 14 }, html });
    });
    // As high as what is drawn, unless that would push away what somebody reads already.
    if (container.getBoundingClientRect().top > window.innerHeight) {
      const drawn = canvas.viewbox().inner;
      const scale = Math.min(1, container.clientWidth / (drawn.width + 40));
      container.style.height = Math.ceil(Math.min(560, (drawn.height + 90) * scale + 40)) + 'px';
      canvas.resized();
    }
    canvas.zoom('fit-viewport', 'auto');
  });
})();
