package org.yaddash.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Every key that Yaddash reads, with its default and what it means. The README's table is checked
 * against this.
 */
public enum Setting {
  ADDRESS(
      "yaddash.address", "127.0.0.1", "The address of this machine to listen on; 0.0.0.0 for all"),
  PORT("yaddash.port", "8080", "The port to listen on"),
  URL(
      "yaddash.url",
      null,
      "The address that readers know the service by, such as https://memory.example; by default what each request says"),
  HOME("yaddash.home", "data", "The directory that holds all state"),
  SAMPLES(
      "yaddash.samples",
      null,
      "Whether the first start imports the samples; by default when the home is empty"),
  CONTENT_TYPES(
      "yaddash.content-types",
      "content-types",
      "A directory whose content types are added to, or replace, those in the jar"),
  PROFILES("yaddash.profiles", "imports", "A directory of import profiles"),
  LANGUAGES(
      "yaddash.languages",
      "en,az,ru",
      "The languages to fall back on, first things first, when a value lacks the one asked for"),
  NAME("yaddash.name", "Yaddash", "What the archive calls itself in feeds and towards harvesters"),
  CONTACT(
      "yaddash.contact",
      null,
      "The e-mail address that harvesters are told; by default the webmaster's at the service's host"),
  PAGES(
      "yaddash.pages",
      null,
      "Where the front end shows entries: an address with {slug} or {id}, perhaps {type}; those of single types after it, parted by spaces, as victims=https://…"),
  DATABASE_URL(
      "yaddash.database.url",
      null,
      "A JDBC address of PostgreSQL 15+; by default an H2 file in the home"),
  DATABASE_USER("yaddash.database.user", "yaddash", "The database's user"),
  DATABASE_PASSWORD("yaddash.database.password", null, "The database user's password"),
  DATABASE_PASSWORD_FILE(
      "yaddash.database.password-file", null, "A file that holds the password, instead of it"),
  ANSWER_CACHE(
      "yaddash.answer-cache",
      "64",
      "The memory for answers of /api that are kept to be sent again, in megabytes; 0 keeps none"),
  UPLOAD_LIMIT("yaddash.imports.upload-limit", "2147483648", "The most bytes of one upload"),
  FILE_LIMIT("yaddash.imports.file-limit", "268435456", "The most bytes of one original"),
  ARCHIVE_LIMIT(
      "yaddash.imports.archive-limit",
      "4294967296",
      "The most bytes that one archive may unfold to"),
  ARCHIVE_FILES("yaddash.imports.archive-files", "20000", "The most files in one archive"),
  ARCHIVE_DEPTH("yaddash.imports.archive-depth", "2", "How deep archives may be nested"),
  TEXT_LIMIT(
      "yaddash.imports.text-limit", "20000000", "The most characters of text of one original"),
  TIME_LIMIT(
      "yaddash.imports.time-limit",
      "20",
      "The most seconds that a reader may work at one original; three times as long may pass"),
  MEMORY_LIMIT(
      "yaddash.imports.memory-limit", "512", "The memory of one reader process, in megabytes"),
  TESSERACT(
      "yaddash.imports.tesseract",
      "tesseract",
      "The program that reads pictures of text: its name on the PATH, its path, or none"),
  OCR_TIME_LIMIT(
      "yaddash.imports.ocr-time-limit",
      "300",
      "The most seconds that reading the pictured pages of one original may take"),
  READERS("yaddash.imports.readers", null, "How many reader processes; by default one a core"),
  PICTURES_CACHE_LIMIT(
      "yaddash.pictures.cache-limit", "2147483648", "The most bytes of renditions that are kept"),
  PICTURES_TIME_LIMIT(
      "yaddash.pictures.time-limit",
      "20",
      "The most seconds that one rendition may be worked at; three times as long may pass"),
  PICTURES_MEMORY_LIMIT(
      "yaddash.pictures.memory-limit",
      "512",
      "The memory of one process that makes renditions, in megabytes"),
  PICTURES_PAGES(
      "yaddash.pictures.pages",
      "published",
      "Which pages of PDFs are shown as pictures: published, marked or none");

  private final String key;
  private final @Nullable String otherwise;
  private final String meaning;

  Setting(String key, @Nullable String otherwise, String meaning) {
    this.key = key;
    this.otherwise = otherwise;
    this.meaning = meaning;
  }

  /** The key as a system property. */
  public String key() {
    return key;
  }

  /** The key as an environment variable. */
  public String variable() {
    return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /**
   * What holds when it is not set; null when that depends on other things, as {@link #meaning()}
   * says.
   */
  public @Nullable String otherwise() {
    return otherwise;
  }

  /** What it means, in a sentence. */
  public String meaning() {
    return meaning;
  }
}
