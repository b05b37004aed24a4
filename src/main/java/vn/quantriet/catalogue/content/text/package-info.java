/** From the authors' Markdown to sanitised HTML and plain text. */
@NullMarked
package vn.quantriet.catalogue.content.text;

import org.jspecify.annotations.NullMarked;
