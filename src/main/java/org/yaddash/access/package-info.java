/**
 * Who may enter {@code /manage}. Today there is one key: the administrator token, made on the first
 * start and kept in a file of the home that only its owner can read.
 *
 * <p>Door: {@link org.yaddash.access.AdminToken}. Accounts, roles and sign-in will stand beside it
 * as further ways to be recognised.
 */
@NullMarked
package org.yaddash.access;

import org.jspecify.annotations.NullMarked;
