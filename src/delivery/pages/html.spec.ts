import { describe, expect, it } from 'vitest';
import { anchorId, html, ownMarkup, safeAddress } from './html.js';

describe('the escaping tag', () => {
  it('escapes what it is given and keeps what it made', () => {
    expect(html`<p title="${'"><b>'}">${html`<i>${'a & b'}</i>`}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;b&gt;"><i>a &amp; b</i></p>',
    );
  });
  it('writes lists one after the other and nothing for what is absent', () => {
    expect(html`${['a', null, undefined, false, 0, ownMarkup('<br>')]}`.text).toBe('a0<br>');
  });
  it('shows marks that would reorder or cut the text', () => {
    expect(html`${'a\u202eb\u0000c\ud800d'}`.text).toBe('a\ufffdb\ufffdc\ufffdd');
  });
  it('keeps characters outside the basic plane', () => {
    expect(html`${'🚢'}`.text).toBe('🚢');
  });
});

describe('addresses', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/a',
    'java\nscript:x',
    ' https',
    'vbscript:x',
    'HTTPS:',
    'http://',
  ])('follows no %j', (address) => expect(safeAddress(address)).toBeNull());
  it.each(['https://a.example/x?y=1', 'mailto:a@b.example', 'HTTP://A.example/'])('follows %j', (address) =>
    expect(safeAddress(address)).not.toBeNull(),
  );
  it('makes ids without spaces or quotes', () => expect(anchorId('c', 'x" y')).toBe('c-x__y'));
});
