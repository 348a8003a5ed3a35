package org.yaddash.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import org.yaddash.settings.Settings;
import org.yaddash.types.ContentTypes;

/**
 * Loads the content types once: those in the jar, then those in the directory that is set, if it is
 * there.
 */
@ApplicationScoped
public class LoadedTypes {
  @Inject Settings settings;

  @Produces
  @Singleton
  ContentTypes contentTypes() {
    return Files.isDirectory(settings.contentTypes())
        ? ContentTypes.load(settings.contentTypes())
        : ContentTypes.load();
  }
}
