// Draws the process of a post and marks where it stands.
(() => {
  'use strict';

  document.querySelectorAll('[data-diagram]').forEach(async (container) => {
    const answer = await fetch(container.dataset.diagram, { headers: { Accept: 'application/json' } });
    if (!answer.ok) {
      container.hidden = true;
      return;
    }
    const where = await answer.json();
    const viewer = new window.BpmnJS({ container });
    await viewer.importXML(where.bpmn);
    const canvas = viewer.get('canvas');
    const elements = viewer.get('elementRegistry');
    const mark = (ids, marker) =>
      ids.filter((id) => elements.get(id)).forEach((id) => canvas.addMarker(id, marker));
    mark(where.passed, 'is-passed');
    mark(where.active, 'is-active');
    const drawn = canvas.viewbox().inner;
    const scale = Math.min(1, container.clientWidth / (drawn.width + 40));
    container.style.height = Math.ceil(Math.min(560, (drawn.height + 90) * scale + 40)) + 'px';
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
  });
})();
