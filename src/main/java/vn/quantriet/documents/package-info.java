/**
 * Documents as Party organisations lay them out, as .docx and as PDF. Knows no domain: whoever has something to say builds a
 * {@link vn.quantriet.documents.PartyPaper} and hands it to {@link vn.quantriet.documents.DocxWriter} or
 * {@link vn.quantriet.documents.PdfWriter}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.quantriet.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
