/** Looks like the rest of the program, and leans on none of its files: those may be what is broken. */
export const FAILURE_STYLE = `
:root { color-scheme: light; font: 1.0625rem/1.5 "Source Sans 3 Variable", "Fira Sans", system-ui, sans-serif; color: #16202a; background: #f4f5f7; }
body { margin: 0; padding: 48px 16px; }
main, aside { box-sizing: border-box; max-width: 40rem; margin: 0 auto; padding: 24px 32px; }
main { background: #fff; border: 1px solid #d5dae1; border-radius: 10px; }
aside { font-size: 0.9375rem; color: #475467; }
h1 { margin: 0 0 8px; font-size: 1.75rem; line-height: 1.25; }
h2 { margin: 0 0 8px; font-size: 1.0625rem; }
p { margin: 16px 0; }
aside p { margin: 8px 0; }
main .safe { padding: 8px 16px; border-left: 4px solid #17663f; background: #e8f6ee; }
a { color: #0b5563; }
main a { display: inline-block; padding: 8px 24px; border-radius: 6px; background: #0b5563; color: #fff; text-decoration: none; }
main a:hover { background: #083f4a; }
a:focus-visible { outline: 2px solid #16202a; outline-offset: 2px; box-shadow: 0 0 0 6px #f2b705; }
`;
