import { expect, test } from 'vitest';
import { lightRules } from '../../src/theme-without-script/light-rules.ts';

const flat = (css: string) => lightRules(css).replace(/\s+/g, '');

test('what is light where the root says so is light where the root says dark', () => {
  expect(flat(`:root[data-theme='light'] .a { --b: #fff }`)).toBe(`:root[data-theme='dark'].a{--b:#fff}`);
  expect(flat('html[data-theme=light]{color-scheme:light}')).toBe(
    `html[data-theme='dark']{color-scheme:light}`,
  );
  expect(flat('[data-theme="light"]:root{color:red}')).toBe(`[data-theme='dark']:root{color:red}`);
});

test('layers and conditions around a rule stay, and everything else goes', () => {
  expect(
    flat(
      `@layer a, b; @font-face { font-family: x } /* c */ .d { color: red } @keyframes e { to { opacity: 0 } }
       @layer b { :root { color: red } @media screen { [data-theme=light] .f { color: blue } } }`,
    ),
  ).toBe(`@layerb{@mediascreen{[data-theme='dark'].f{color:blue}}}`);
});

test('of several selectors those for the light theme stay', () => {
  expect(flat('[data-theme=light] .a, [data-theme=dark] .b { display: none }')).toBe(
    `[data-theme='dark'].a{display:none}`,
  );
});

test('a block with its own theme, and rules for the other theme, are left alone', () => {
  expect(lightRules(`.block[data-theme='light'] { color: red }`)).toBe('');
  expect(lightRules(`:root:not([data-theme='light']) { color: red }`)).toBe('');
  expect(flat(`:root[data-theme=light] .block:not([data-theme='dark']) { color: red }`)).toBe(
    `:root[data-theme='dark'].block:not([data-theme='dark']){color:red}`,
  );
});
