package org.yaddash.imports.recognise.people.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Common given names of the archive's languages ({@code given-names.txt}). They tell which part of
 * a name is which where nothing else does; no name has to be among them.
 */
public final class GivenNames {
  private static final Set<String> NAMES = read();

  private GivenNames() {}

  /** Whether a word in lower case is one. */
  public static boolean has(String word) {
    return NAMES.contains(word);
  }

  private static Set<String> read() {
    Set<String> names = new HashSet<>();
    try (InputStream file =
            Objects.requireNonNull(GivenNames.class.getResourceAsStream("given-names.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          names.addAll(List.of(line.strip().split(" ", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("given-names.txt cannot be read", e);
    }
    return Set.copyOf(names);
  }
}
