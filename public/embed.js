/*
 * <how-many-at-once figure="lab" setup="law=gaussian&amp;N=100&amp;K=8"></how-many-at-once>
 *
 * A live figure of "How Many at Once?" in any page. Attributes: figure, setup (the query of a
 * figure's address), theme, background, title; other attributes are keys of the setup, too, as far
 * as their names need no capitals. Properties: `setup` (an object; set some of its keys to change
 * the figure) and `results`. Events: `ready`, `change` and `error`, whose `detail` has both or a
 * message. Plain frames of the figures in the page are kept as high as their figure, too.
 */
(() => {
  const SOURCE = 'how-many-at-once';
  const page = new URL('embed.html', document.currentScript.src);
  const OWN = ['setup', 'title', 'height', 'class', 'style', 'id', 'slot'];

  const keep = (frame, height) => {
    frame.style.height = `${Math.min(Math.max(Number(height) || 0, 50), 20_000)}px`;
  };

  const textOf = (value) => (typeof value === 'string' ? value.slice(0, 1000) : 'unknown');
  const isTable = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

  class HowManyAtOnce extends HTMLElement {
    static observedAttributes = ['figure', 'setup', 'theme', 'background'];
    #frame = document.createElement('iframe');
    #setup = {};
    #results = {};
    #ready = false;
    #waiting = {};

    connectedCallback() {
      const frame = this.#frame;
      this.style.display ||= 'block';
      frame.title = this.getAttribute('title') ?? 'How Many at Once? An interactive figure.';
      frame.loading = 'lazy';
      frame.sandbox = 'allow-scripts allow-downloads';
      frame.allow = 'clipboard-write; fullscreen';
      frame.style.cssText = 'display: block; width: 100%; border: 0';
      frame.style.height = `${Number(this.getAttribute('height')) || 640}px`;
      this.#load();
      this.append(frame);
      addEventListener('message', this);
    }

    disconnectedCallback() {
      removeEventListener('message', this);
      this.#frame.remove();
    }

    attributeChangedCallback() {
      if (this.#frame.isConnected) this.#load();
    }

    #load() {
      // Long values stand behind a #, as in an address.
      const [plain, ...long] = (this.getAttribute('setup') ?? '').split('#');
      const query = new URLSearchParams(plain);
      for (const { name, value } of this.attributes) {
        if (!OWN.includes(name) && !name.startsWith('data-')) query.set(name, value);
      }
      this.#ready = false;
      this.#frame.src = `${page}?${query}${long.length > 0 ? `#${long.join('#')}` : ''}`;
    }

    handleEvent({ source, data }) {
      if (source !== this.#frame.contentWindow || data?.source !== SOURCE) return;
      if (data.type === 'height') keep(this.#frame, data.height);
      // A frame may have gone to another page, which may say anything.
      if (data.type === 'error') this.#tell('error', { message: textOf(data.message) });
      if (data.type !== 'study' || !isTable(data.setup) || !isTable(data.results)) return;
      this.#setup = data.setup;
      this.#results = data.results;
      const first = !this.#ready;
      this.#ready = true;
      const detail = { setup: data.setup, results: data.results };
      if (first) this.#tell('ready', detail);
      this.#tell('change', detail);
      if (first && Object.keys(this.#waiting).length > 0) this.setup = this.#waiting;
    }

    #tell(type, detail) {
      this.dispatchEvent(new CustomEvent(type, { detail }));
    }

    get setup() {
      return { ...this.#setup };
    }

    /** What is set before the figure is ready is set once it is. */
    set setup(keys) {
      this.#waiting = this.#ready ? {} : { ...this.#waiting, ...keys };
      if (!this.#ready) return;
      this.#frame.contentWindow?.postMessage(
        { source: SOURCE, type: 'set', setup: { ...keys } },
        '*',
      );
    }

    get results() {
      return { ...this.#results };
    }
  }

  if (!customElements.get(SOURCE)) customElements.define(SOURCE, HowManyAtOnce);

  const isOurs = (frame) => {
    try {
      return new URL(frame.src).origin === page.origin;
    } catch {
      return false;
    }
  };

  // A frame is found by its window, never by its origin, which a sandbox hides; one that was not taken
  // from this site has no say.
  addEventListener('message', ({ source, data }) => {
    if (data?.source !== SOURCE || data.type !== 'height') return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source && isOurs(frame)) keep(frame, data.height);
    }
  });
})();
