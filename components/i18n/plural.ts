/**
 * The form of a message for `count`, by the language's own rules (CLDR, through `Intl.PluralRules`).
 * A form that the catalogue leaves out is the `other` one.
 */
export const plural = (
  tag: string,
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string => {
  const form = forms[new Intl.PluralRules(tag).select(count)] ?? forms.other;
  return form.replace('#', new Intl.NumberFormat(tag).format(count));
};
