import type { Plugin } from 'vite';

/**
 * Nothing from anybody else: no script, picture, font, frame or request. Styles stand in the page
 * and in formulas; workers start from the page's own text, and drawings are read as data.
 */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Writes the policy into every page of the site. The embed is none of these: in a sandbox 'self' is
 * nobody, and WebKit would run nothing.
 */
export function policyOfPages(): Plugin {
  return {
    name: 'policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}
