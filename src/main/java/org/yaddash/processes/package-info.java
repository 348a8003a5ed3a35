/**
 * Child processes of the service: what hostile bytes can break is then a process that is thrown
 * away, never the service.
 *
 * <p>Door: {@link org.yaddash.processes.Children}, a pool of processes that all run one class. That
 * class hands its work to {@link org.yaddash.processes.Serving}. Each process is given one request
 * after the other over its standard input and answers over its standard output, in {@link
 * org.yaddash.processes.Frames}; what is large travels in files beside them. A process that takes
 * too long or too much memory is killed and costs its one request. It knows nothing that is worth
 * stealing: no environment, no settings, no database, and a network that leads nowhere. It ends
 * when its standard input does, so none outlives the service.
 */
@NullMarked
package org.yaddash.processes;

import org.jspecify.annotations.NullMarked;
