import { useEffect } from "react";
import { LanguageProvider, useTexts } from "../src/i18n/LanguageProvider.tsx";
import styles from "./Gallery.module.css";
import { galleryTexts } from "./gallery.texts.ts";
import type { GalleryPage } from "./gallery-page.ts";
import { addressOf, type GalleryView } from "./gallery-view.ts";

const modules = import.meta.glob<{ readonly default: GalleryPage }>("../src/components/*/*.gallery.tsx", {
  eager: true,
});

const pages = Object.values(modules)
  .map((module) => module.default)
  .toSorted((one, other) => (one.component < other.component ? -1 : 1));

/** All components, or one of them in all its states. */
export function Gallery({ view }: { view: GalleryView }) {
  useEffect(() => {
    document.documentElement.lang = view.language;
    document.title = [view.component, "Stemketen"].filter((part) => part !== null).join(" · ");
  }, [view]);
  return (
    <LanguageProvider language={view.language}>
      <Frame view={view} />
    </LanguageProvider>
  );
}

function Frame({ view }: { view: GalleryView }) {
  const texts = useTexts(galleryTexts);
  const page = pages.find(({ component }) => component === view.component);
  return (
    <div className={styles.gallery} data-practice={view.practice || undefined}>
      <div className={styles.side}>
        <div className={styles.inView}>
          <a className={styles.mark} href={addressOf({ ...view, component: null })}>
            Stemketen <span>{texts.gallery}</span>
          </a>
          <Switches view={view} />
          <nav aria-label={texts.components} className={styles.navigation}>
            <ul>
              {pages.map(({ component }) => (
                <li key={component}>
                  <a
                    href={addressOf({ ...view, component })}
                    aria-current={component === view.component ? "page" : undefined}
                  >
                    {component}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
      <main className={styles.main}>
        {page === undefined ? <AllComponents view={view} /> : <States page={page} />}
      </main>
    </div>
  );
}

function Switches({ view }: { view: GalleryView }) {
  const texts = useTexts(galleryTexts);
  return (
    <p className={styles.switches}>
      <a href={addressOf({ ...view, language: view.language === "nl" ? "en" : "nl" })}>
        {texts.otherLanguage}
      </a>
      <a href={addressOf({ ...view, practice: !view.practice })}>
        {view.practice ? texts.endPractice : texts.startPractice}
      </a>
    </p>
  );
}

function AllComponents({ view }: { view: GalleryView }) {
  const texts = useTexts(galleryTexts);
  return (
    <>
      <h1>{texts.components}</h1>
      <p className={styles.use}>{texts.introduction}</p>
      <ul className={styles.cards}>
        {pages.map(({ component, use, states }) => (
          <li key={component}>
            <a href={addressOf({ ...view, component })}>{component}</a>
            <p>{use}</p>
            <p className={styles.count}>{texts.states(states.length)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function States({ page }: { page: GalleryPage }) {
  return (
    <>
      <h1>{page.component}</h1>
      <p className={styles.use}>{page.use}</p>
      {page.states.map(({ name, show }) => (
        <section key={name} aria-label={name} className={styles.state}>
          <h2>{name}</h2>
          <div className={styles.stage} data-state={name}>
            <Stage show={show} />
          </div>
        </section>
      ))}
    </>
  );
}

/** A component of its own, so that a state may use hooks. */
function Stage({ show }: { show: GalleryPage["states"][number]["show"] }) {
  return show();
}
