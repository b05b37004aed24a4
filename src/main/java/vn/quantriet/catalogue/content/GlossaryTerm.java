package vn.quantriet.catalogue.content;

/**
 * @param slug names it within the module, without diacritics
 * @param term as it stands in the text
 * @param html the explanation, sanitised, without the term
 */
public record GlossaryTerm(String slug, String term, String html) {}
