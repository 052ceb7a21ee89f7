/** A few small pages that try every part of the seam. */
import type { Pages } from '../../src/delivery/pages/seam.js';

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`);
const field = (token: string): string => `<input type="hidden" name="_csrf" value="${token}">`;

export const stubPages = (): Pages => ({
  routes: [
    {
      method: 'GET',
      path: '/hello/:name',
      handle: async ({ params, query, csrfToken }) => ({
        status: 200,
        html: `<p>${escaped(params['name'] ?? '')} ${escaped(String(query['x'] ?? ''))}</p>${field(csrfToken)}`,
        headers: { 'x-page': 'hello' },
      }),
    },
    {
      method: 'POST',
      path: '/hello',
      handle: async ({ form }) => ({ status: 303, redirect: `/hello/${encodeURIComponent(String(form?.['name']))}` }),
    },
    {
      method: 'POST',
      path: '/upload',
      handle: async ({ form, files }) => {
        const seen: string[] = [`name=${String(form?.['name'])}`];
        for await (const file of files ?? []) {
          let bytes = 0;
          for await (const chunk of file.stream) bytes += chunk.byteLength;
          seen.push(`${file.fieldName} ${file.fileName} ${bytes}`);
          if (form?.['stop'] === 'yes') break;
        }
        return { status: 200, html: seen.join('; ') };
      },
    },
    { method: 'POST', path: '/away', handle: async () => ({ status: 303, redirect: '//evil.example/' }) },
    {
      method: 'GET',
      path: '/broken',
      handle: async () => {
        throw new Error('secret <b>of</b> the house');
      },
    },
  ],
  assets: [{ path: '/assets/site.css', contentType: 'text/css; charset=utf-8', body: 'p { color: red }' }],
  errorPage: (status, title, detail) => `<h1>${status} ${escaped(title)}</h1><p>${escaped(detail)}</p>`,
  signInPage: ({ csrfToken, next, error }) =>
    `<form>${field(csrfToken)}${escaped(next)} ${escaped(error ?? '')}</form>`,
});
