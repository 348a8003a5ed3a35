package org.yaddash.delivery.harvest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.delivery.harvest.OaiException.Code;
import org.yaddash.http.Parameters;
import org.yaddash.http.Parameters.Parameter;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.Chronicle;

/**
 * What a harvester asks for.
 *
 * @param verb which of the six
 * @param arguments all of them with the verb, as given
 */
record OaiRequest(Verb verb, Map<String, String> arguments) {
  /** The only format of metadata: unqualified Dublin Core. */
  static final String FORMAT = "oai_dc";

  private static final String URN = "urn:uuid:";
  private static final String TOKEN = "resumptionToken";

  /** A verb: the arguments that it must have, those that it may have, and whether it is resumed. */
  enum Verb {
    IDENTIFY("Identify", Set.of(), Set.of(), false),
    LIST_METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of("identifier"), false),
    LIST_SETS("ListSets", Set.of(), Set.of(), true),
    LIST_IDENTIFIERS(
        "ListIdentifiers", Set.of("metadataPrefix"), Set.of("from", "until", "set"), true),
    LIST_RECORDS("ListRecords", Set.of("metadataPrefix"), Set.of("from", "until", "set"), true),
    GET_RECORD("GetRecord", Set.of("identifier", "metadataPrefix"), Set.of(), false);

    private final String wire;
    private final Set<String> required;
    private final Set<String> optional;
    private final boolean resumed;

    Verb(String wire, Set<String> required, Set<String> optional, boolean resumed) {
      this.wire = wire;
      this.required = required;
      this.optional = optional;
      this.resumed = resumed;
    }

    String wire() {
      return wire;
    }
  }

  /** Reads a query or a form, still encoded. */
  static OaiRequest read(@Nullable String query) throws OaiException {
    Parameters given = Parameters.read(query);
    Optional<String> name = given.take("verb").map(Parameter::value);
    Verb verb = null;
    for (Verb one : Verb.values()) {
      if (name.isPresent() && one.wire.equals(name.get())) {
        verb = one;
      }
    }
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("verb", name.orElse(""));
    for (String argument : List.of("identifier", "metadataPrefix", "from", "until", "set", TOKEN)) {
      given.take(argument).ifPresent(one -> arguments.put(argument, one.value()));
    }
    try {
      given.finish();
    } catch (ProblemException e) {
      boolean repeated =
          e.problems().stream().anyMatch(problem -> problem.detail().contains("'verb'"));
      throw new OaiException(
          verb == null || repeated ? Code.BAD_VERB : Code.BAD_ARGUMENT,
          e.problems().get(0).detail());
    }
    if (verb == null) {
      throw new OaiException(
          Code.BAD_VERB,
          "Give one of Identify, ListMetadataFormats, ListSets, ListIdentifiers,"
              + " ListRecords, GetRecord as the verb.");
    }
    OaiRequest request = new OaiRequest(verb, arguments);
    request.check();
    return request;
  }

  private void check() throws OaiException {
    boolean resumes = arguments.containsKey(TOKEN);
    for (String argument : arguments.keySet()) {
      boolean known =
          argument.equals("verb")
              || (argument.equals(TOKEN) && verb.resumed)
              || (!resumes
                  && (verb.required.contains(argument) || verb.optional.contains(argument)));
      if (!known) {
        throw new OaiException(
            Code.BAD_ARGUMENT,
            "The argument %s does not go with this request.".formatted(argument));
      }
    }
    for (String argument : resumes ? Set.<String>of() : verb.required) {
      if (!arguments.containsKey(argument)) {
        throw new OaiException(
            Code.BAD_ARGUMENT, "The argument %s is missing.".formatted(argument));
      }
    }
    if (verb == Verb.LIST_SETS && resumes) {
      throw new OaiException(Code.BAD_RESUMPTION_TOKEN, "The sets are one list; none is resumed.");
    }
  }

  /** The format asked for, when it is there. */
  void requireFormat() throws OaiException {
    if (!FORMAT.equals(arguments.get("metadataPrefix"))) {
      throw new OaiException(
          Code.CANNOT_DISSEMINATE_FORMAT, "Records are told as %s only.".formatted(FORMAT));
    }
  }

  /** The entry that an identifier means. */
  UUID identifier() throws OaiException {
    String identifier = arguments.getOrDefault("identifier", "");
    try {
      if (identifier.startsWith(URN) && identifier.length() == URN.length() + 36) {
        UUID id = UUID.fromString(identifier.substring(URN.length()));
        if (identifier(id).equals(identifier)) {
          return id;
        }
      }
    } catch (IllegalArgumentException e) {
      // answered below
    }
    throw unknown(identifier);
  }

  static OaiException unknown(String identifier) {
    return new OaiException(
        Code.ID_DOES_NOT_EXIST, "There is no record '%s'.".formatted(identifier));
  }

  /** The identifier of an entry: the same wherever the service is reached. */
  static String identifier(UUID id) {
    return URN + id;
  }

  /** Where in a list to read, from its beginning or from where a token says. */
  OaiPlace place() throws OaiException {
    String token = arguments.get(TOKEN);
    if (token != null) {
      return OaiPlace.of(token)
          .orElseThrow(
              () ->
                  new OaiException(
                      Code.BAD_RESUMPTION_TOKEN, "The token is none of this repository's."));
    }
    requireFormat();
    String from = arguments.get("from");
    String until = arguments.get("until");
    if (from != null && until != null && from.length() != until.length()) {
      throw new OaiException(
          Code.BAD_ARGUMENT, "The arguments from and until must have the same granularity.");
    }
    Instant first = from == null ? Instant.EPOCH : moment(from, false);
    Instant last = until == null ? OaiPlace.EVER : moment(until, true);
    if (first.isAfter(last)) {
      throw new OaiException(Code.BAD_ARGUMENT, "The argument from lies after until.");
    }
    Chronicle.Period period = new Chronicle.Period(arguments.get("set"), first, last);
    return new OaiPlace(period, null, 0);
  }

  /** A day or a second of UTC, its first or its last millisecond. */
  private static Instant moment(String text, boolean end) throws OaiException {
    try {
      if (text.length() == 10) {
        LocalDate day = LocalDate.parse(text);
        return end
            ? day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1)
            : day.atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      if (text.length() == 20 && text.endsWith("Z")) {
        Instant second = Instant.parse(text);
        return end ? second.plusMillis(999) : second;
      }
    } catch (DateTimeException e) {
      // answered below
    }
    throw new OaiException(
        Code.BAD_ARGUMENT,
        "Give a date as 1990-01-20 or 1990-01-20T00:30:00Z, not '%s'.".formatted(text));
  }
}
