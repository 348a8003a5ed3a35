/**
 * Harvesting by OAI-PMH 2.0: libraries and aggregators fetch every record, then what has changed.
 *
 * <p>Door: {@link org.yaddash.delivery.harvest.OaiResource} at {@code /api/oai}. {@link
 * org.yaddash.delivery.harvest.OaiRequest} reads the arguments, {@link
 * org.yaddash.delivery.harvest.OaiAnswer} writes what is answered. Another metadata format would be
 * another way to write the metadata of a record, beside Dublin Core's.
 */
@NullMarked
package org.yaddash.delivery.harvest;

import org.jspecify.annotations.NullMarked;
