/**
 * Tells a web page's main text from its furniture: menus, teasers, comments, legal lines.
 *
 * <p>Door: {@link org.yaddash.imports.recognise.maintext.MainText}. It weighs what {@code Features}
 * and, at a second look, {@code SecondLook} see of a block by two learned forests; a third chooses
 * how likely a block of this page must be. Their files beside it are made by {@code
 * MainTextTrainer} (test sources) from pages with a gold text. To let them see more, add a number
 * to {@code Features} and train again; the decision record on main text says how, and what it
 * reached.
 */
@NullMarked
package org.yaddash.imports.recognise.maintext;

import org.jspecify.annotations.NullMarked;
