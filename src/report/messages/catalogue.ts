import { terms as zhTerms } from "./zh-CN/terms.ts";
import { terms as enTerms } from "./en/terms.ts";

/** Languages of the product; Chinese is the first. */
export type Language = "zh-CN" | "en";

/** Every word that a person may read, by area. */
export interface Words {
  readonly terms: typeof zhTerms;
}

const catalogues: Readonly<Record<Language, Words>> = {
  "zh-CN": { terms: zhTerms },
  en: { terms: enTerms },
};

/** The words of one language. */
export function wordsOf(language: Language): Words {
  return catalogues[language];
}
