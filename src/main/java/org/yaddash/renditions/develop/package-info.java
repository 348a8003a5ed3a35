/**
 * Makes pictures that can be shown of files that nobody trusts. It runs in a process of its own and
 * nowhere else: here pixels are decoded, pages of PDFs are drawn, and what was written into a
 * picture is left out.
 *
 * <p>Door: {@link org.yaddash.renditions.develop.DevelopingProcess}, the process's main class; what
 * it is asked for is an {@link org.yaddash.renditions.develop.Assignment}. To show another format,
 * let {@link org.yaddash.renditions.develop.FirstBytes} know it and give ImageIO a reader for it.
 */
@NullMarked
package org.yaddash.renditions.develop;

import org.jspecify.annotations.NullMarked;
