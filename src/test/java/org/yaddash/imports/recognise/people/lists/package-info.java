/** Tests of how victim lists and people without names are read. */
@NullMarked
package org.yaddash.imports.recognise.people.lists;

import org.jspecify.annotations.NullMarked;
