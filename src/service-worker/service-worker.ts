/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { leftToTheNetwork, pageFile } from './what-to-cache.ts'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: PrecacheEntry[] }

// Everything the build made is kept at the first visit, so that the app opens without a network from then on.
precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()
registerRoute(new NavigationRoute(createHandlerBoundToURL(pageFile), { denylist: leftToTheNetwork }))

// A new version waits until the person has agreed: see app/update-prompt.tsx.
self.addEventListener('message', event => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting()
})

// The very first version has nothing to take over from: it serves the open page too, so that what is seen
// before the first reload works offline as well.
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))
