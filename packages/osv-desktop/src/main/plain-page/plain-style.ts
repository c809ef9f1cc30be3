/** Looks like the rest of the program, and leans on none of its files: those may be what is broken or not there yet. */
export const PLAIN_STYLE = `
:root { color-scheme: light; font: 1.0625rem/1.5 "Source Sans 3 Variable", "Fira Sans", system-ui, sans-serif; color: #16202a; background: #f4f5f7; }
body { margin: 0; padding: 16px; }
main, aside, header { box-sizing: border-box; max-width: 40rem; margin: 0 auto; padding: 24px 32px; }
main { background: #fff; border: 1px solid #d5dae1; border-radius: 10px; }
header { display: flex; justify-content: space-between; gap: 16px; padding: 0 0 8px; }
aside { font-size: 0.9375rem; color: #475467; }
h1 { margin: 0 0 8px; font-size: 1.75rem; line-height: 1.25; }
h2 { margin: 24px 0 8px; font-size: 1.25rem; }
aside h2 { margin: 0 0 8px; font-size: 1.0625rem; }
p { margin: 16px 0; }
aside p { margin: 8px 0; }
main .safe { padding: 8px 16px; border-left: 4px solid #17663f; background: #e8f6ee; }
main .problem { padding: 8px 16px; border-left: 4px solid #a3261f; background: #fdecea; }
.quiet { color: #475467; }
.step { margin: 0; color: #475467; }
a { color: #0b5563; }
main .main-action { display: inline-block; box-sizing: border-box; min-height: 44px; padding: 8px 24px; border: 1px solid #0b5563; border-radius: 6px; background: #0b5563; color: #fff; font: inherit; text-decoration: none; cursor: pointer; }
main .main-action:hover { background: #083f4a; }
.other-action { display: inline-block; box-sizing: border-box; min-height: 44px; padding: 8px 24px; border: 1px solid #0b5563; border-radius: 6px; background: #fff; color: #0b5563; text-decoration: none; }
.other-action:hover { background: #eef4f5; }
.actions { display: flex; flex-wrap: wrap; gap: 16px; margin: 24px 0 0; }
.actions form { margin: 0; }
label { display: block; font-weight: 600; }
.hint { margin: 0 0 8px; color: #475467; }
input { box-sizing: border-box; width: 100%; min-height: 44px; padding: 8px 16px; border: 1px solid #667085; border-radius: 6px; font: inherit; font-size: 1.25rem; }
ol.steps { margin: 16px 0; padding-left: 24px; }
ol.steps li { margin: 0; }
ol.words { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 16px; margin: 16px 0; padding: 0; list-style: none; counter-reset: word; }
ol.words li { padding: 0 16px; border: 1px solid #d5dae1; border-radius: 6px; background: #f4f5f7; font-size: 1.5rem; font-weight: 650; counter-increment: word; overflow-wrap: anywhere; }
ol.words li::before { content: counter(word); display: inline-block; min-width: 1.75rem; color: #475467; font-size: 1rem; font-weight: 400; }
:focus-visible { outline: 2px solid #16202a; outline-offset: 2px; box-shadow: 0 0 0 6px #f2b705; }
h1:focus { outline: none; box-shadow: none; }
@media (max-width: 480px) {
  body { padding: 16px 8px; }
  main, aside { padding: 16px; }
  ol.words { grid-template-columns: 1fr; }
}
`;
