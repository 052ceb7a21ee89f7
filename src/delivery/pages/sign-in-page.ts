/** The sign-in page of web mode. */
import { html } from './html.js';
import { csrfField, pageHtml } from './layout.js';

export const signInPage = (view: {
  readonly csrfToken: string;
  readonly next: string;
  readonly error?: string;
}): string =>
  pageHtml({
    title: 'Sign in',
    body: html`<div class="message box"><h1>Sign in</h1>${view.error ? html`<p class="note note-bad" role="alert"><span>${view.error}</span></p>` : false}
<form class="stack" method="post" action="/sign-in">${csrfField(view.csrfToken)}<input type="hidden" name="next" value="${view.next}">
<div class="field"><label for="password">Administrator’s password</label><input id="password" name="password" type="password" required autocomplete="current-password"></div>
<div class="actions"><button class="button button-main" type="submit">Sign in</button></div></form></div>`,
  });
