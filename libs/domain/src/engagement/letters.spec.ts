import { html, plainText } from './letter.js';
import { invitation, signInCode } from './letters.js';

const asked = {
  name: 'Ada <b>Lovelace</b>', organisation: 'Barnsley', programme: 'PLO national dataset', survey: 'National Readiness Survey', opensOn: '2023-02-01', closesOn: '2023-05-15',
  link: 'https://muster.example.org/responses/1?a=1&b=2', invented: false,
};

describe('an invitation', () => {
  it('says for whom, what, by when and where', () => {
    const text = plainText(invitation(asked));
    for (const part of ['Barnsley', 'National Readiness Survey', '15 May 2023', asked.link]) expect(text).toContain(part);
  });

  it('shows the link in full and loads nothing', () => {
    const page = html(invitation(asked));
    expect(page).toContain('>https://muster.example.org/responses/1?a=1&amp;b=2</a>');
    expect(page).not.toMatch(/<img|<script|src=|url\(/);
  });

  it('makes nothing of what somebody typed as a name', () => {
    expect(html(invitation(asked))).toContain('Dear Ada &lt;b&gt;Lovelace&lt;/b&gt;,');
  });

  it('says when answers are invented, and only then', () => {
    expect(plainText(invitation({ ...asked, invented: true }))).toContain('invented');
    expect(plainText(invitation(asked))).not.toContain('invented');
  });
});

describe('a sign-in code', () => {
  it('stands in subject and text', () => {
    const letter = signInCode({ name: 'Ada', code: '012345', minutes: 10 });
    expect(letter.subject).toContain('012345');
    expect(plainText(letter)).toContain('012345');
  });
});
