/** Tests of IIIF's documents. */
@NullMarked
package org.yaddash.delivery.iiif;

import org.jspecify.annotations.NullMarked;
