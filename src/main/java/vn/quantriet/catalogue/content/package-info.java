/** What is studied, as plain records: documents, modules, sections. No Spring, no database; the shell's check uses it too. */
@NullMarked
@NamedInterface("content")
package vn.quantriet.catalogue.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
