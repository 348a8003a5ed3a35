package org.yaddash.delivery.harvest;

/** An error that OAI-PMH has a code for; it is answered inside the protocol, with status 200. */
final class OaiException extends Exception {
  private static final long serialVersionUID = 1;

  private final Code code;

  OaiException(Code code, String message) {
    super(message);
    this.code = code;
  }

  Code code() {
    return code;
  }

  /** The codes that can come up; the two others of the protocol are for repositories that lack. */
  enum Code {
    BAD_ARGUMENT("badArgument"),
    BAD_RESUMPTION_TOKEN("badResumptionToken"),
    BAD_VERB("badVerb"),
    CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
    ID_DOES_NOT_EXIST("idDoesNotExist"),
    NO_RECORDS_MATCH("noRecordsMatch");

    private final String wire;

    Code(String wire) {
      this.wire = wire;
    }

    String wire() {
      return wire;
    }
  }
}
