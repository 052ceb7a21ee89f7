/** The one script: shortcuts between claims, marks that open their card, live progress. Every page works without it. */

/** Plain browser code as text, so that nothing has to be built for the browser; it writes text only, never markup. */
export const SITE_SCRIPT = `'use strict';
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const wide = matchMedia('(min-width: 64rem)');
  const remembered = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const remember = (key, value) => { try { localStorage.setItem(key, value); } catch { /* private window: only for this page */ } };

  // ── claims: cards, marks and keys
  const bench = document.querySelector('[data-keys]');
  if (bench) {
    const cards = all('[data-claims] .card', bench);
    let here = cards.findIndex((card) => card.classList.contains('is-current'));
    let keysOn = remembered('corroborate.keys') !== 'off';

    const light = (anchor) => {
      for (const mark of all('.is-here', bench)) mark.classList.remove('is-here');
      for (const mark of all('[data-marks]', bench)) if (mark.dataset.marks.split(' ').includes(anchor)) mark.classList.add('is-here');
      const badge = document.getElementById(anchor)?.closest('.badge');
      if (badge) badge.classList.add('is-here');
      return badge;
    };
    const show = (element, block) => element.scrollIntoView({ block, behavior: calm ? 'instant' : 'smooth' });
    const inPanel = (card) => {
      const panel = card.closest('[data-claims]');
      if (!wide.matches) return show(card, 'start');
      const top = card.offsetTop - panel.offsetTop;
      if (top < panel.scrollTop || top + card.offsetHeight > panel.scrollTop + panel.clientHeight) panel.scrollTo({ top: top - 8, behavior: 'instant' });
    };
    const go = (index, open) => {
      const card = cards[index];
      if (!card) return;
      for (const other of cards) other.classList.toggle('is-current', other === card);
      here = index;
      const details = card.querySelector('details');
      if (open) details.open = true;
      const badge = light(card.dataset.mark);
      card.querySelector('summary').focus({ preventScroll: true });
      inPanel(card);
      if (badge && wide.matches) show(badge, 'center');
    };

    document.addEventListener('keydown', (event) => {
      if (!keysOn || event.ctrlKey || event.metaKey || event.altKey) return;
      const at = event.target;
      if (at instanceof Element && at.closest('input, textarea, select, [contenteditable]')) return;
      if (event.key === 'j') go(Math.min(here + 1, cards.length - 1), false);
      else if (event.key === 'k') go(Math.max(here - 1, 0), false);
      else if (event.key === 'Enter' && here >= 0 && (at === document.body || at.id === 'main')) go(here, true);
      else return;
      event.preventDefault();
    });

    document.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
      const link = event.target.closest('a');
      const hash = link ? new URL(link.href, location.href).hash : '';
      if (hash.startsWith('#mark-')) { light(hash.slice(1)); return; }
      const mark = link ? null : event.target.closest('mark[data-marks]');
      if (mark && String(getSelection())) return;
      const id = mark ? mark.dataset.marks.split(' ')[0].replace(/^mark-/, 'claim-') : hash.startsWith('#claim-') ? hash.slice(1) : '';
      const index = cards.findIndex((card) => card.id === id);
      if (index < 0) return;
      event.preventDefault();
      go(index, true);
      history.replaceState(null, '', '#' + id);
    });

    const help = document.createElement('p');
    help.className = 'keys';
    const words = document.createElement('span');
    const toggle = document.createElement('button');
    toggle.type = 'button';
    const tell = () => {
      words.replaceChildren();
      if (keysOn) {
        for (const [key, does] of [['j', ' next '], ['k', ' previous '], ['Enter', ' open or close']]) {
          const kbd = document.createElement('kbd');
          kbd.textContent = key;
          words.append(kbd, does);
        }
      } else words.append('Shortcuts are off.');
      toggle.textContent = keysOn ? 'Turn shortcuts off' : 'Turn shortcuts on';
    };
    toggle.addEventListener('click', () => { keysOn = !keysOn; remember('corroborate.keys', keysOn ? 'on' : 'off'); tell(); });
    tell();
    help.append(words, toggle);
    bench.before(help);
    if (here >= 0) { light(cards[here].dataset.mark); inPanel(cards[here]); }
  }

  // ── paper has no folds
  let folded = [];
  addEventListener('beforeprint', () => { folded = all('details:not([open])'); for (const fold of folded) fold.open = true; });
  addEventListener('afterprint', () => { for (const fold of folded) fold.open = false; });

  // ── collections: counts as they come, and the page anew when it ended
  const collecting = document.querySelector('[data-collecting]');
  if (collecting) {
    const states = new Map();
    const again = () => location.replace(collecting.dataset.done);
    const stream = new EventSource(collecting.dataset.collecting);
    stream.addEventListener('progress', (event) => {
      const { state, slices } = JSON.parse(event.data);
      let turned = false;
      for (const slice of slices) {
        const row = all('[data-slice]', collecting).find((one) => one.dataset.slice === slice.id);
        if (row) row.querySelector('[data-records]').textContent = slice.records.toLocaleString('en-US');
        turned = turned || (states.has(slice.id) && states.get(slice.id) !== slice.state + (slice.error || ''));
        states.set(slice.id, slice.state + (slice.error || ''));
      }
      if (turned || (state !== 'queued' && state !== 'running')) { stream.close(); again(); }
    });
    stream.addEventListener('end', () => { stream.close(); again(); });
    stream.addEventListener('error', () => { stream.close(); setTimeout(again, 2000); });
  }

  // ── progress
  const progress = document.querySelector('[data-progress]');
  if (progress) {
    const stages = all('[data-stage]', progress);
    const bar = progress.querySelector('progress');
    const count = progress.querySelector('[data-count]');
    const done = () => location.replace(progress.dataset.done);
    const tell = (event) => {
      const { state, stage, claims, checked } = JSON.parse(event.data);
      const now = stages.findIndex((item) => item.dataset.stage === stage);
      stages.forEach((item, i) => { item.dataset.state = i < now ? 'done' : i === now ? 'now' : 'next'; });
      if (claims > 0) { bar.max = claims; bar.value = checked; count.textContent = checked + ' of ' + claims + ' claims tested'; }
      if (state === 'verified' || state === 'failed') { stream.close(); done(); }
    };
    const stream = new EventSource(progress.dataset.progress);
    stream.addEventListener('message', tell);
    stream.addEventListener('progress', tell);
    stream.addEventListener('error', () => { stream.close(); setTimeout(done, 2000); });
  }
})();
`;
