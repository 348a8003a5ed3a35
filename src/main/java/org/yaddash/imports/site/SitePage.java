package org.yaddash.imports.site;

import java.util.UUID;
import org.yaddash.imports.recognise.Outline;

/**
 * A web page of a run.
 *
 * @param file its row
 * @param number that row's place in the run
 * @param path inside the upload
 * @param outline what it tells the rest of the upload
 */
public record SitePage(UUID file, long number, String path, Outline outline) {}
