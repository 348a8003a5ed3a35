/** Names in several scripts: what is found for what, and how the table of sounds is learned. */
@NullMarked
package org.yaddash.names;

import org.jspecify.annotations.NullMarked;
