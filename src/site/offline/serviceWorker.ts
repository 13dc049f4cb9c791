import files from 'virtual:precache';
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

/** What of a service worker's global is used here: the project is compiled for pages. */
declare const self: {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
};

interface Lasting {
  waitUntil(work: Promise<void>): void;
}

// All files of one version are kept together and change together: a page gets every part of itself
// from the version that it was opened with. An address is a setup, which changes no file.
precacheAndRoute(files, { ignoreURLParametersMatching: [/.*/], cleanURLs: false });
cleanupOutdatedCaches();

// The first visit's page is kept offline too, not only those that follow.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// A newer version waits until the last page of the older one has gone, or a reader asks for it.
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') self.skipWaiting();
});
