/**
 * Keeps the whole site for reading without a network, once the page has loaded, and tells quietly
 * when a newer version lies ready. It is never mixed with the one that is open: the reader changes
 * to it by reloading. Does nothing where the browser cannot or may not keep a site.
 *
 * `say` tells of the newer version, given what reloads; on a stage nothing is said.
 */
export function keepForOffline(say: (reload: () => void) => void = tell): void {
  if (!import.meta.env.PROD || !/^https?:$/.test(location.protocol)) return;
  if (document.readyState === 'complete') void keep(say);
  else addEventListener('load', () => void keep(say), { once: true });
}

async function keep(say: typeof tell): Promise<void> {
  try {
    // A sandboxed frame throws at the mere look.
    const { serviceWorker } = navigator;
    if (!serviceWorker || savesData()) return;
    const updating = serviceWorker.controller !== null;
    const registration = await serviceWorker.register('./sw.js');
    follow(registration, serviceWorker, updating, say);
  } catch {
    // Refused: the page works online as ever.
  }
}

/** Whoever asked their browser to save data is not sent a site in advance. */
const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false;

function follow(
  registration: ServiceWorkerRegistration,
  container: ServiceWorkerContainer,
  updating: boolean,
  say: typeof tell,
): void {
  let asked = false;
  const tellOf = (waiting: ServiceWorker | null) => {
    if (!waiting || !container.controller) return;
    say(() => {
      asked = true;
      // Another page may have let it take over meanwhile: then a reload is all that is left.
      if (registration.waiting) registration.waiting.postMessage('take over');
      else location.reload();
    });
  };
  tellOf(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => tellOf(registration.waiting));
  });
  container.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    // Another page changed to the newer version; this one is still whole, but of the older one.
    else if (updating) say(() => location.reload());
    updating = true;
  });
  const look = () => {
    // Offline there is nothing to be found.
    registration.update().catch(() => {});
  };
  if (updating) look();
  // A page may stay open for days.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look();
  });
}

/** Says once, at the foot of the window, that a newer version can be had. */
function tell(reload: () => void): void {
  const place = document.querySelector('.new-version') ?? document.createElement('p');
  place.className = 'new-version';
  place.setAttribute('role', 'status');
  document.body.append(place);
  const now = button('Reload', reload);
  const later = button('Later', () => place.replaceChildren());
  // What comes into a status that is there already is spoken.
  setTimeout(() => place.replaceChildren('A new version is ready.', now, later), 100);
}

function button(name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = name;
  made.addEventListener('click', act);
  return made;
}
