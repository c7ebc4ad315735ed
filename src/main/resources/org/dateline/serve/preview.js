// What the preview adds to each page: it listens for builds, and shows what became of the page and what is wrong.
(() => {
  'use strict';
  const script = document.currentScript;
  const {preview, marks} = script.dataset;
  let seen = script.dataset.build;
  let events;

  function listen() {
    const query = new URLSearchParams({page: location.pathname, build: seen, preview});
    events = new EventSource('/.dateline/events?' + query);
    events.onmessage = message => obey(JSON.parse(message.data));
    // a browser tries again by itself, unless the answer was none at all
    events.onerror = () => events.readyState === EventSource.CLOSED && setTimeout(listen, 2000);
  }

  function obey(told) {
    seen = String(told.build);
    if (told.reload || told.parts.some(part => !part.endsWith('.css') && isUsed(part))) {
      events.close();
      location.reload();
      return;
    }
    told.parts.filter(part => part.endsWith('.css')).forEach(part => swap(part, told.build));
    show(told.problems);
    if (told.marks) {
      mark();
    }
    document.documentElement.dataset.datelineBuild = told.build;
  }

  function isUsed(part) {
    return performance.getEntriesByType('resource').some(entry => new URL(entry.name).pathname === encodeURI(part));
  }

  // the old styles go when the new ones are there, so that nothing flashes
  function swap(part, build) {
    for (const link of document.querySelectorAll('link[rel~="stylesheet"]')) {
      const address = new URL(link.href);
      if (address.origin === location.origin && address.pathname === encodeURI(part)) {
        address.search = 'build=' + build;
        const fresh = link.cloneNode();
        fresh.href = address;
        fresh.onload = () => link.remove();
        fresh.onerror = () => fresh.remove();
        link.after(fresh);
      }
    }
  }

  function element(name, text, ...children) {
    const made = document.createElement(name);
    made.append(...(text ? [text] : []), ...children);
    return made;
  }

  // in a shadow, where the site's own styles do not reach it
  function show(problems) {
    document.querySelector('dateline-problems')?.remove();
    if (problems.length === 0) {
      return;
    }
    const host = document.createElement('dateline-problems');
    const styles = element('link');
    styles.rel = 'stylesheet';
    styles.href = '/.dateline/preview.css';
    const hide = element('button', 'Hide');
    hide.type = 'button';
    hide.onclick = () => host.remove();
    const count = problems.length === 1 ? '1 error' : problems.length + ' errors';
    const below = Number(script.dataset.build) > 0 ? ' Below is the page as it was built last.' : '';
    const list = element('ol');
    for (const problem of problems) {
      const item = element('li', '', element('p', '', element('code', problem.where)), element('p', problem.what));
      if (problem.excerpt.length > 0) {
        const excerpt = element('pre', problem.excerpt.join('\n'));
        excerpt.tabIndex = 0;
        item.append(excerpt);
      }
      item.append(element('p', 'Fix: ' + problem.fix));
      list.append(item);
    }
    const box = element('section', '', element('h1', count), element('p', 'This goes away when it is mended.' + below),
      list, hide);
    box.className = 'problems';
    box.lang = 'en';
    box.dir = 'ltr';
    box.setAttribute('role', 'alert');
    box.addEventListener('keydown', event => event.key === 'Escape' && host.remove());
    host.attachShadow({mode: 'open'}).append(styles, box);
    document.body.prepend(host);
  }

  // each link to what is not public says so
  async function mark() {
    const answer = await fetch(marks);
    const pages = await answer.json();
    document.querySelectorAll('.dateline-link-mark').forEach(old => old.remove());
    for (const link of document.querySelectorAll('main a[href]')) {
      const words = link.origin === location.origin && pages[decodeURI(link.pathname)];
      if (words && link.pathname !== location.pathname) {
        const label = element('span', words);
        label.className = 'dateline-mark dateline-link-mark';
        label.lang = 'en';
        link.after(' ', label);
      }
    }
  }

  // a browser opens few connections to a host, so only tabs that are seen keep one; the others catch up
  document.addEventListener('visibilitychange', () => {
    events.close();
    if (!document.hidden) {
      listen();
    }
  });
  addEventListener('pageshow', event => event.persisted && listen());
  addEventListener('pagehide', () => events.close());
  listen();
  if (marks) {
    mark();
  }
})();
