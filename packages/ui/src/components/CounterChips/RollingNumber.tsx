import { Spoken } from "../Spoken/Spoken.tsx";
import styles from "./RollingNumber.module.css";

/**
 * A number whose digits roll to their new place when it changes; nothing else moves. As large as the text
 * around it; who cannot see it hears the number itself.
 * @param text the formatted number
 */
export function RollingNumber({ text }: { readonly text: string }) {
  const signs = Array.from(text);
  return (
    <span className={styles.number}>
      <Spoken>{text}</Spoken>
      {signs.map((sign, index) => {
        // Counted from the end: a digit keeps its place when the number gets one more in front.
        const place = signs.length - index;
        return /\d/.test(sign) ? (
          <span key={`digit ${place}`} className={styles.digit} aria-hidden="true">
            <span style={{ translate: `0 ${Number(sign) * -10}%` }}>
              {"0123456789".split("").map((digit) => (
                <span key={digit}>{digit}</span>
              ))}
            </span>
          </span>
        ) : (
          <span key={`sign ${place}`} aria-hidden="true">
            {sign}
          </span>
        );
      })}
    </span>
  );
}
