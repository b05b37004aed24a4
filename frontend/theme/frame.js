// Type size, colours and language as chosen on this device. Loaded before first paint, so that nothing flashes.
(() => {
  const root = document.documentElement;
  const kept = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null; // storage refused: the device's own settings hold
    }
  };
  const keep = (name, value) => {
    try {
      localStorage.setItem(name, value);
    } catch {
      // holds until the page is left
    }
  };
  const chosen = {
    type: () => root.dataset.type || 'normal',
    theme: () => root.dataset.theme || 'system',
    language: () => (root.lang.startsWith('en') ? 'en' : 'vi'),
  };
  const apply = {
    type: (value) => {
      root.dataset.type = value;
    },
    theme: (value) => {
      root.dataset.theme = value;
    },
    language: (value) => {
      document.cookie = `qt_language=${value}; path=/; max-age=31536000; samesite=lax`;
      location.reload();
    },
  };
  const mark = () =>
    document.querySelectorAll('[data-qt-set]').forEach((button) => {
      button.setAttribute('aria-pressed', String(chosen[button.dataset.qtSet]() === button.dataset.qtValue));
    });

  ['type', 'theme'].forEach((name) => {
    const value = kept(`qt-${name}`);
    if (value) {
      apply[name](value);
    }
  });
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('[data-qt-set]');
    if (!button) {
      return;
    }
    const { qtSet: name, qtValue: value } = button.dataset;
    if (name !== 'language') {
      keep(`qt-${name}`, value);
    }
    if (chosen[name]() !== value) {
      apply[name](value);
    }
    mark();
  });
  // The worker that answers without network; for whoever studies, not for a page that is only passed through.
  const keepWorkingOffline = () =>
    navigator.serviceWorker?.register(new URL('/sw.js', location.origin)).catch(() => {
      // refused by the browser: everything works, only not without network
    });
  window.quanTriet = { mark, keepWorkingOffline };
})();
