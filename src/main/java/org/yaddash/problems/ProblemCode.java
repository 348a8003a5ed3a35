package org.yaddash.problems;

/**
 * The permanent names of everything that can go wrong, each with the HTTP status it is answered
 * with and its title. The wire form ({@link #code()}) is part of the contract: it is never renamed
 * and never reused.
 */
public enum ProblemCode {
  // asking
  NOT_FOUND("not-found", 404, "There is nothing at this address"),
  GONE("gone", 410, "What was here has been taken away"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "This address does not take this method"),
  NOT_ACCEPTABLE("not-acceptable", 406, "None of the accepted media types is served here"),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body's media type is not taken here"),
  UNKNOWN_PARAMETER("unknown-parameter", 400, "The query parameter is not known here"),
  REPEATED_PARAMETER("repeated-parameter", 400, "The query parameter may be given only once"),
  UNKNOWN_FIELD("unknown-field", 400, "The type has no such field"),
  UNKNOWN_OPERATOR("unknown-operator", 400, "The filter operator is not known"),
  UNKNOWN_TYPE("unknown-type", 404, "There is no such content type"),
  UNKNOWN_RELATION("unknown-relation", 404, "The type has no such relation"),
  BAD_VALUE("bad-value", 400, "The parameter's value cannot be read"),
  BAD_PAGE("bad-page", 400, "The page asked for cannot be given"),
  BAD_INCLUDE("bad-include", 400, "The path cannot be included"),
  BAD_SORT("bad-sort", 400, "The type cannot be sorted by this field"),
  BAD_FACET("bad-facet", 400, "The type cannot be counted by this field"),
  BAD_TYPE("bad-type", 400, "The parameter names no content type"),
  BAD_SEARCH("bad-search", 400, "The search words cannot be read"),
  BAD_IMAGE_REQUEST("bad-image-request", 400, "The picture cannot be given in this way"),
  NO_RENDITION("no-rendition", 404, "The file cannot be shown as a picture"),
  ADDRESS_TOO_LONG("address-too-long", 414, "The address is longer than any question needs"),
  BUSY("busy", 503, "Too much is being asked for at once"),

  // who asks
  UNAUTHENTICATED("unauthenticated", 401, "This address needs a valid token"),
  FORBIDDEN("forbidden", 403, "The token does not allow this"),

  // writing
  MALFORMED_JSON("malformed-json", 400, "The body is not well-formed JSON"),
  MALFORMED_DOCUMENT("malformed-document", 400, "The body is not a JSON:API document"),
  INVALID_FIELD("invalid-field", 422, "A field does not keep its content type's rules"),
  UNKNOWN_REFERENCE("unknown-reference", 422, "The entry refers to one that does not exist"),
  DANGLING_REFERENCE("dangling-reference", 409, "Published entries still refer to this one"),
  SLUG_TAKEN("slug-taken", 409, "Another entry of the type has this slug"),
  BAD_SLUG("bad-slug", 422, "The slug is not in the form of slugs"),
  CLIENT_GENERATED_ID("client-generated-id", 403, "The service itself names new entries"),
  TYPE_MISMATCH("type-mismatch", 409, "The resource's type or id is not the address's"),
  PRECONDITION_REQUIRED("precondition-required", 428, "Writing needs an If-Match header"),
  PRECONDITION_FAILED("precondition-failed", 412, "The entry has changed since it was read"),
  STATE_CONFLICT("state-conflict", 409, "The entry or run is not in a state that allows this"),
  TOO_LARGE("too-large", 413, "The body is larger than allowed"),

  // uploading
  MALFORMED_MULTIPART("malformed-multipart", 400, "The body is not a readable multipart form"),
  UNKNOWN_PART("unknown-part", 400, "The form has a part that is not known here"),
  REPEATED_PART("repeated-part", 400, "The part may stand in the form only once"),
  MISSING_FILE("missing-file", 400, "The form has no file part"),
  NOT_ONE_PAGE("not-one-page", 422, "A preview takes one page"),
  UNKNOWN_CHARSET("unknown-charset", 422, "There is no such charset"),
  UNKNOWN_PROFILE("unknown-profile", 422, "There is no such import profile"),
  PROFILE_INVALID("profile-invalid", 422, "The import profile does not keep its schema"),

  // one original, on its own row of a run
  FILE_EMPTY("file-empty", 422, "The file is empty"),
  FILE_TOO_LARGE("file-too-large", 413, "The file is larger than allowed"),
  FILE_TYPE_UNKNOWN("file-type-unknown", 415, "Files of this type are kept but not read"),
  FILE_UNREADABLE("file-unreadable", 422, "The file is broken and could not be read"),
  FILE_ENCRYPTED("file-encrypted", 422, "The file needs a password"),
  FILE_TIMED_OUT("file-timed-out", 422, "Reading the file took longer than allowed"),
  FILE_OUT_OF_MEMORY("file-out-of-memory", 422, "Reading the file took more memory than allowed"),
  FILE_CRASHED_READER(
      "file-crashed-reader", 422, "The reader process ended while reading the file"),
  FILE_TEXT_TOO_LONG("file-text-too-long", 422, "The file unfolds to more text than allowed"),
  FILE_NOT_RECOGNISED(
      "file-not-recognised", 422, "The file was read, but no entries could be recognised in it"),
  FILE_MISLABELLED(
      "file-mislabelled", 200, "The file's label and its bytes disagree; the bytes were believed"),
  FILE_MIXED_CHARSETS(
      "file-mixed-charsets",
      200,
      "Parts of the file are in different charsets; each was read as its own"),
  FILE_MOJIBAKE_REPAIRED(
      "file-mojibake-repaired", 200, "The text had been encoded twice and was repaired"),
  FILE_FONT_LETTERS(
      "file-font-letters",
      200,
      "The letters of a font that fakes an alphabet were exchanged for those meant"),
  FILE_PROFILE_MISSED(
      "file-profile-missed",
      422,
      "What the profile says of the shape of the file's articles found nothing; they were read"
          + " without it"),
  FILE_PROFILE_VALUE_MISSED(
      "file-profile-value-missed", 200, "Selectors of the profile found nothing in the file"),
  FILE_NEEDS_OCR("file-needs-ocr", 200, "Some of the file's text is only drawn and was not read"),
  FILE_ATTACHMENTS_UNREAD(
      "file-attachments-unread", 200, "The file carries other files, which were not read"),
  FILE_READ_BY_OCR(
      "file-read-by-ocr", 200, "Some of the file's text was read from pictures of its pages"),
  OCR_NOT_INSTALLED(
      "ocr-not-installed", 200, "Pictures of text cannot be read, because Tesseract is missing"),
  FILE_NO_TEXT("file-no-text", 200, "No text was found in the file"),
  FILE_PICTURE_NOT_SEEN(
      "file-picture-not-seen", 200, "The picture's size cannot be told, nor how it looks"),
  ARCHIVE_NAME_UNSAFE("archive-name-unsafe", 422, "A name in the archive points outside it"),
  ARCHIVE_TOO_LARGE("archive-too-large", 422, "The archive unfolds to more than allowed"),
  ARCHIVE_TOO_MANY("archive-too-many", 422, "The archive holds more files than allowed"),
  ARCHIVE_TOO_DEEP("archive-too-deep", 422, "Archives are nested deeper than allowed"),
  ARCHIVE_BROKEN("archive-broken", 422, "The archive is broken"),
  CANDIDATE_INVALID(
      "candidate-invalid", 422, "What was recognised does not keep the content type's rules"),
  ENTRY_KEPT("entry-kept", 409, "An entry of the import was not taken back"),

  // starting
  SETTING_UNKNOWN("setting-unknown", 500, "A setting is not known"),
  SETTING_BAD("setting-bad", 500, "A setting's value cannot be used"),
  PORT_TAKEN("port-taken", 500, "The port is taken"),
  HOME_UNWRITABLE("home-unwritable", 500, "The home directory cannot be written"),
  TOKEN_BAD("token-bad", 500, "The administrator token's file cannot be used"),
  DATABASE_AWAY("database-away", 503, "The database cannot be reached"),
  CONTENT_TYPE_BROKEN("content-type-broken", 500, "A content type file is broken"),
  PROFILE_BROKEN("profile-broken", 500, "An import profile is broken"),

  // the service itself
  NOT_READY("not-ready", 503, "The service is still starting"),
  INTERNAL("internal", 500, "Something went wrong inside");

  private final String code;
  private final int status;
  private final String title;

  ProblemCode(String code, int status, String title) {
    this.code = code;
    this.status = status;
    this.title = title;
  }

  /** The permanent name, as it stands in an error object's {@code code}. */
  public String code() {
    return code;
  }

  /** The HTTP status; 200 for remarks on a file that was read all the same. */
  public int status() {
    return status;
  }

  /** The sentence that is the same for every occurrence. */
  public String title() {
    return title;
  }
}
