/**
 * Bytes of one byte a character: which code page they are in, which language they read as, and
 * where a page that was put together from several texts changes from one code page to another.
 *
 * <p>Doors: {@link org.yaddash.imports.extract.characters.codepages.Weighing} for bytes as a whole,
 * {@link org.yaddash.imports.extract.characters.codepages.Passages} for their parts, {@link
 * org.yaddash.imports.extract.characters.codepages.Tongue} for the language of characters. What is
 * weighed are costs in nats: negative log likelihoods of one letter after another. To know another
 * language, add its letters to {@code tongues.txt}; to know another code page, name it in {@link
 * org.yaddash.imports.extract.characters.codepages.CodePage} beside the languages that were written
 * in it.
 */
@NullMarked
package org.yaddash.imports.extract.characters.codepages;

import org.jspecify.annotations.NullMarked;
