/**
 * What every answer of the service has in common: the address as it is read, the JAX-RS
 * application, the one error shape, entity tags, caching and CORS.
 *
 * <p>Door: {@link org.yaddash.http.YaddashApplication}.
 */
@NullMarked
package org.yaddash.http;

import org.jspecify.annotations.NullMarked;
