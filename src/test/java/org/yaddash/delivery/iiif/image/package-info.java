/** Tests of the IIIF Image API. */
@NullMarked
package org.yaddash.delivery.iiif.image;

import org.jspecify.annotations.NullMarked;
