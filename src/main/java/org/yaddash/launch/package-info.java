/**
 * The door of the runnable jar: checks what can be checked before the server starts (Java's
 * version, the port, the home directory), then starts the server quietly, on its own, with the one
 * application inside.
 *
 * <p>Door: {@link org.yaddash.launch.Launcher}. It stands at the root of the jar and sees only the
 * JDK and the server's own launcher; the application's rooms are not there yet when it runs.
 */
@NullMarked
package org.yaddash.launch;

import org.jspecify.annotations.NullMarked;
