function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** Whether a text holds at least so many digits, half-width or full-width: most texts need no closer look. */
export function hasDigits(text: string, least: number): boolean {
  let found = 0;
  for (let index = 0; index < text.length && found < least; index += 1) {
    if (isDigit(text.charCodeAt(index))) found += 1;
  }
  return found >= least;
}
