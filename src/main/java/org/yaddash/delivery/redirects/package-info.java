/**
 * {@code /api/redirects}: where the pages of the old sites have gone.
 *
 * <p>Door: {@link org.yaddash.delivery.redirects.RedirectsResource}.
 */
@NullMarked
package org.yaddash.delivery.redirects;

import org.jspecify.annotations.NullMarked;
